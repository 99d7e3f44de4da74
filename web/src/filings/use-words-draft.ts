import { useRef, useState } from 'react';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import type { FilingDetail } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { time } from '../shared/format';
import { forget, keep, kept } from '../shared/kept-text';
import { WORDS_FIELDS, type Words } from './FilingWords';

const key = (id: string) => ['filings', 'one', id];

function wordsOf(filing: Words): Words {
  return Object.fromEntries(WORDS_FIELDS.map((field) => [field, filing[field] || null])) as Words;
}

const same = (one: Words, other: Words) =>
  WORDS_FIELDS.every((field) => (one[field] ?? '') === (other[field] ?? ''));

/** The words of a report while they are written: each keystroke kept on this machine, saved when asked. */
export function useWordsDraft(filing: FilingDetail) {
  const { accountId } = useMe();
  const keptKey = `${accountId}.filing.${filing.id}`;
  const [start] = useState(() => {
    const held = kept<Words>(keptKey)?.value;
    const restored = held !== undefined && !same(held, filing);
    return { words: restored ? wordsOf(held) : wordsOf(filing), restored };
  });
  const words = useRef(start.words);
  const saved = useRef(wordsOf(filing));
  const version = useRef(filing.version);
  const [restored, setRestored] = useState(start.restored);
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const change = (now: Words) => {
    words.current = wordsOf({ ...words.current, ...now });
    setSaid(
      keep(keptKey, words.current) ? 'Nội dung chưa lưu, đang được giữ trên máy này.' : 'Nội dung chưa lưu.',
    );
  };

  const save = async (): Promise<boolean> => {
    setError(null);
    if (same(saved.current, words.current)) return true;
    setSaving(true);
    try {
      const sent = words.current;
      const input = { params: { path: { id: filing.id } }, body: { ...sent, version: version.current } };
      const answer = await body(api.PATCH('/api/filings/{id}', input));
      version.current = answer.version;
      saved.current = sent;
      queryClient.setQueryData(key(filing.id), answer);
      if (same(sent, words.current)) forget(keptKey);
      setRestored(false);
      setSaid(`Đã lưu lúc ${time(new Date())}.`);
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      setSaving(false);
    }
  };

  const newest = () => body(api.GET('/api/filings/{id}', { params: { path: { id: filing.id } } }));

  const keepMine = async () => {
    try {
      version.current = (await newest()).version;
    } catch (thrown) {
      setError(thrown);
      return;
    }
    await save();
  };

  /** Answers the words as they are saved, or null when they could not be read. */
  const takeTheirs = async (): Promise<Words | null> => {
    const latest = await newest().catch((thrown: unknown) => setError(thrown));
    if (!latest) return null;
    version.current = latest.version;
    words.current = wordsOf(latest);
    saved.current = words.current;
    forget(keptKey);
    queryClient.setQueryData(key(filing.id), latest);
    setError(null);
    setRestored(false);
    setSaid('');
    return words.current;
  };

  const conflict = error !== null && asProblem(error).code === 'filing.stale';
  return {
    words: start.words,
    written: () => words.current,
    restored,
    said,
    saving,
    error,
    conflict,
    change,
    save,
    keepMine,
    takeTheirs,
  };
}
