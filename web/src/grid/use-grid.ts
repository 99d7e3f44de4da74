import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, body, idempotency, newKey } from '../api/client';
import { type ProblemError, asProblem } from '../api/problem';
import type { Kind } from '../api/types';
import { useMe } from '../app/session';
import { forget, keep, kept } from '../shared/kept-text';
import { fold } from '../shared/units';
import { GOING } from '../shortcomings/words';
import { type GridRow, emptyRow, inputOf, isEmpty } from './grid-rows';

export interface GridWhere {
  kind: Kind;
  unitId: string | null;
}

interface KeptGrid {
  where: GridWhere;
  rows: GridRow[];
}

const START = 5;
const blank = () => Array.from({ length: START }, emptyRow);

/** The rows of the grid: kept on this machine until the server has them. */
export function useGrid(year: number, first: GridWhere) {
  const { accountId } = useMe();
  const client = useQueryClient();
  const place = `${accountId}.grid.${year}`;
  const [restored] = useState(() => kept<KeptGrid>(place));
  const [where, setWhere] = useState<GridWhere>(restored?.value.where ?? first);
  const [rows, setRows] = useState<GridRow[]>(restored?.value.rows ?? blank);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const lastSent = useRef({ text: '', key: '' });
  const unsaved = rows.some((row) => !row.id && !isEmpty(row));

  useEffect(() => {
    if (unsaved) keep<KeptGrid>(place, { where, rows });
    else forget(place);
  }, [place, rows, unsaved, where]);

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: ['commitments'] });
    }
  };

  /** Drafts of all rows that are not on the server yet; each row tells its outcome. */
  const saveAll = (unitCode: string | undefined) =>
    attempt(async () => {
      const { kind, unitId } = where;
      if (!unitId) return;
      const shortcomings = await recordShortcomings(rows, { unitId, unitCode, year });
      void client.invalidateQueries({ queryKey: ['shortcomings'] });
      const batch = { year, kind, unitId, shortcomings };
      const inputs = rows.map((row) => (row.id || isEmpty(row) ? null : inputOf(row, batch)));
      const items = inputs.filter((input) => input !== null && typeof input !== 'string');
      const text = JSON.stringify(items);
      // The same rows under the same key: a repeat after a lost line makes nothing twice.
      if (lastSent.current.text !== text) lastSent.current = { text, key: newKey() };
      const answer =
        items.length > 0
          ? await body(
              api.POST('/api/commitments/many', {
                params: { header: idempotency(lastSent.current.key) },
                body: { items },
              }),
            )
          : { items: [] };
      let index = -1;
      setRows((old) =>
        old.map((row, at) => {
          const input = inputs[at];
          if (input == null) return row;
          if (typeof input === 'string') return { ...row, message: input };
          index += 1;
          const made = answer.items.find((one) => one.index === index);
          return { ...row, id: made?.id ?? null, message: made?.message ?? null, chosen: made?.id != null };
        }),
      );
    });

  const sendChosen = () =>
    attempt(async () => {
      const ids = rows.flatMap((row) => (row.chosen && row.id && !row.sent ? [row.id] : []));
      const answer = await body(api.POST('/api/commitments/submit-many', { body: { ids } }));
      const outcomes = new Map(answer.items.map((one) => [one.id, one]));
      setRows((old) =>
        old.map((row) => {
          const outcome = row.id ? outcomes.get(row.id) : undefined;
          if (!outcome) return row;
          return {
            ...row,
            sent: outcome.done,
            chosen: !outcome.done,
            message: outcome.done ? null : outcome.message,
          };
        }),
      );
    });

  return {
    where,
    setWhere,
    rows,
    setRows,
    busy,
    problem,
    unsaved,
    saveAll,
    sendChosen,
    restoredAt: restored?.savedAt,
  };
}

interface At {
  unitId: string;
  unitCode: string | undefined;
  year: number;
}

/** The shortcomings that the rows name, those not recorded yet being recorded; by folded text. */
async function recordShortcomings(
  rows: GridRow[],
  { unitId, unitCode, year }: At,
): Promise<Map<string, string>> {
  const named = rows.filter((row) => !row.id && row.cells.shortcoming.trim());
  const found = new Map<string, string>();
  if (named.length === 0) return found;
  const { items } = await body(api.GET('/api/shortcomings', { params: { query: { unit: unitCode } } }));
  for (const one of items)
    if (one.unitId === unitId && !one.personId && GOING.includes(one.state))
      found.set(fold(one.text).trim(), one.id);
  for (const row of named) {
    const text = row.cells.shortcoming.trim();
    if (found.has(fold(text))) continue;
    const made = await body(
      api.POST('/api/shortcomings', {
        body: { unitId, foundYear: year - 1, text, source: `Kiểm điểm năm ${year - 1}` },
      }),
    );
    found.set(fold(text), made.id);
  }
  return found;
}
