import { App } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { ReminderChoice, ReminderChoiceIn } from '../api/types';
import { queryClient } from '../app/query-client';
import { CHOICE_KEY } from './queries';

/** Sends a change of one's own choice and shows what the server made of it; true: done. */
export function useChange(version: number) {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (call: () => Promise<ReminderChoice>, words: string): Promise<boolean> => {
    setPending(true);
    setError(null);
    try {
      queryClient.setQueryData(CHOICE_KEY, await call());
      void message.success(words);
      return true;
    } catch (thrown) {
      setError(thrown);
      // Whatever was refused, what holds now is asked for: a wrong code may have been the last one.
      void queryClient.invalidateQueries({ queryKey: CHOICE_KEY });
      return false;
    } finally {
      setPending(false);
    }
  };
  const change = (changes: Omit<ReminderChoiceIn, 'version'>, words: string) =>
    send(() => body(api.PATCH('/api/reminders/choice', { body: { ...changes, version } })), words);
  const confirm = (code: string) =>
    send(
      () => body(api.POST('/api/reminders/choice/confirm', { body: { code } })),
      'Đã xác nhận địa chỉ. Đồng chí sẽ nhận thư nhắc tại địa chỉ này.',
    );
  return { change, confirm, pending, error };
}
