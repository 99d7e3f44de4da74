import { type FormEvent, useState } from 'react';
import { type ProblemError, asProblem } from '../api/problem';

type Values = Record<string, string>;

/** Sends a plain form once at a time and keeps what the server refused. */
export function usePlainForm(send: (values: Values) => Promise<void>) {
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const values: Values = {};
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string') values[name] = value;
    setBusy(true);
    setProblem(null);
    try {
      await send(values);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { onSubmit, problem, busy };
}
