import { useRef, useState } from 'react';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import type { FilingDetail } from '../api/types';
import { queryClient } from '../app/query-client';
import { useMe } from '../app/session';
import { time } from '../shared/format';
import { forget, keep, kept } from '../shared/kept-text';
import {
  type Field,
  type Versions,
  type Words,
  changesOf,
  differing,
  merged,
  versionsOf,
  wordsOf,
} from './report-words';

const key = (id: string) => ['filings', 'one', id];

interface Held {
  words: Words;
  /** What the words were written upon, so that what others saved since is noticed. */
  saved: Words;
  versions: Versions;
}

/** A paragraph that somebody else saved while it was written here. */
export interface Conflict {
  field: Field;
  theirs: string | null;
  mine: string | null;
}

/** The words of a report while they are written: each keystroke kept on this machine, saved when asked. */
export function useWordsDraft(filing: FilingDetail, show: (words: Words) => void) {
  const { accountId } = useMe();
  const keptKey = `${accountId}.filing-words.${filing.id}`;
  const [start] = useState((): Held & { restored: boolean } => {
    const held = kept<Held>(keptKey)?.value;
    if (held && differing(held.words, wordsOf(filing)).length > 0)
      return { ...held, versions: { report: filing.version, ...held.versions }, restored: true };
    const words = wordsOf(filing);
    return { words, saved: words, versions: versionsOf(filing), restored: false };
  });
  const words = useRef(start.words);
  const saved = useRef(start.saved);
  const versions = useRef(start.versions);
  const [restored, setRestored] = useState(start.restored);
  const [said, setSaid] = useState('');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);

  const change = (now: Words) => {
    words.current = { ...words.current, ...now };
    const held: Held = { words: words.current, saved: saved.current, versions: versions.current };
    setSaid(keep(keptKey, held) ? 'Nội dung chưa lưu, đang được giữ trên máy này.' : 'Nội dung chưa lưu.');
  };

  /** Takes the newest state in, and lets what is written here stand on top of it. */
  const standOn = (newest: FilingDetail, written: Words) => {
    const theirs = wordsOf(newest);
    versions.current = versionsOf(newest);
    words.current = written;
    saved.current = theirs;
    queryClient.setQueryData(key(newest.id), newest);
    show(written);
    if (differing(theirs, written).length === 0) forget(keptKey);
  };

  const save = async (): Promise<boolean> => {
    setError(null);
    const sent = words.current;
    if (differing(saved.current, sent).length === 0) return true;
    setSaving(true);
    try {
      const input = {
        params: { path: { id: filing.id } },
        body: changesOf(saved.current, sent, versions.current),
      };
      const answer = await body(api.PATCH('/api/filings/{id}', input));
      standOn(answer, merged(wordsOf(answer), sent, words.current));
      setConflicts([]);
      setRestored(false);
      setSaid(`Đã lưu lúc ${time(new Date())}.`);
      return true;
    } catch (thrown) {
      setError(thrown);
      const { code, current } = asProblem(thrown);
      if (code === 'filing.stale') takeIn(current as FilingDetail, sent);
      return false;
    } finally {
      setSaving(false);
    }
  };

  /** Where both wrote, they are asked; else what others saved since is taken in, to be saved upon. */
  const takeIn = (newest: FilingDetail, sent: Words) => {
    const found = conflictsWith(wordsOf(newest), sent);
    setConflicts(found);
    if (found.length === 0) standOn(newest, merged(wordsOf(newest), saved.current, words.current));
  };

  const conflictsWith = (theirs: Words, mine: Words): Conflict[] =>
    differing(saved.current, theirs)
      .filter((field) => differing(saved.current, mine).includes(field))
      .map((field) => ({ field, theirs: theirs[field] ?? null, mine: mine[field] ?? null }));

  const newest = () => body(api.GET('/api/filings/{id}', { params: { path: { id: filing.id } } }));

  /** Mine over theirs where both wrote, theirs where only they did. */
  const keepMine = async () => {
    const latest = await newest().catch((thrown: unknown) => setError(thrown));
    if (!latest) return;
    standOn(latest, merged(wordsOf(latest), saved.current, words.current));
    await save();
  };

  /** Theirs where both wrote; what only I wrote stays. Without a conflict: all as it is saved. */
  const takeTheirs = async () => {
    const latest = await newest().catch((thrown: unknown) => setError(thrown));
    if (!latest) return;
    const theirs = wordsOf(latest);
    const both = conflicts.map(({ field }) => field);
    const mine = merged(theirs, saved.current, words.current);
    const taken = Object.fromEntries(both.map((field) => [field, theirs[field] ?? null]));
    standOn(latest, both.length > 0 ? { ...mine, ...taken } : theirs);
    if (both.length === 0) forget(keptKey);
    setError(null);
    setConflicts([]);
    setRestored(false);
    setSaid('');
  };

  return {
    words: start.words,
    written: () => words.current,
    restored,
    said,
    saving,
    error,
    conflicts,
    change,
    save,
    keepMine,
    takeTheirs,
  };
}
