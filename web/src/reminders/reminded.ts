import type { Filing } from '../api/types';
import { date, number } from '../shared/format';

/** Đã nhắc 2 lần, lần gần nhất ngày 20/11/2018; in the middle of a sentence: đã nhắc … */
export function remindedWords({ reminders, lastRemindedOn }: Filing, first = true): string {
  return `${first ? 'Đã' : 'đã'} nhắc ${number(reminders)} lần, lần gần nhất ngày ${date(lastRemindedOn)}`;
}
