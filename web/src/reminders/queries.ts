import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Reminder } from '../api/types';
import { queryString } from '../commitments/filter-url';

/** What waits for the reader today, of all years; nothing while it is asked. */
export function useReminders(): Reminder[] {
  const { data } = useQuery({ queryKey: ['reminders'], queryFn: () => body(api.GET('/api/reminders')) });
  return data?.items ?? [];
}

export const CHOICE_KEY = ['reminder-choice'] as const;

export function useChoice() {
  return useQuery({ queryKey: CHOICE_KEY, queryFn: () => body(api.GET('/api/reminders/choice')) });
}

const PAGE_OF: Record<string, string> = { commitments: '/viec', filings: '/bao-cao' };

/** The page that lists exactly the rows of a reminder. */
export function reminderPath({ list, filter, year }: Reminder): string {
  return `${PAGE_OF[list] ?? '/'}?${queryString({ nam: year, ...filter })}`;
}
