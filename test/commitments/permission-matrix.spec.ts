import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ACTIONS,
  STATES,
  type Action,
  type State,
  sideOf,
  stepOf,
} from '../../src/commitments/commitment.flow.js';
import { type TestApp, startApp, told } from '../support/app.js';
import { PNG } from '../support/files.js';
import { type Wanted, makeItem, openAllWindows } from '../support/items.js';
import { ACTION_REQUESTS } from '../support/matrix.js';
import { USERNAMES, type Username, accountId } from '../support/world.js';

const ITEMS: Record<string, Wanted> = {
  'a member of CB1': { person: 'Hoàng Thị Lan', unit: 'KBNN.CB1' },
  'the collective CB1': { unit: 'KBNN.CB1' },
  'the head of KBNN': { person: 'Nguyễn Văn Hòa', unit: 'KBNN' },
};

/**
 * R may write, send and assess; V reviews; W may only return; n sees the item with names, m without; `.` learns
 * nothing of it. Own unit, subtree and other unit are in the choice of items and accounts.
 */
const GRID = `
                     bithu.kbnn giupviec.kbnn bithu.kbnn.cb1 canbo.kbnn bithu.bhxh bithu.sdl tuyengiao tuyengiao2 kiemtra lanhdao quantri
  a member of CB1    |RWn       |Rn           |RVn           |Rn        |.         |.        |Wm       |Wm        |m      |m      |.
  the collective CB1 |RVn       |Rn           |Rn            |n         |.         |.        |Wn       |Wn        |n      |n      |.
  the head of KBNN   |Rn        |Rn           |.             |.         |.         |.        |Vn       |Vn        |m      |m      |.
`;
const [head, ...lines] = GRID.trim().split('\n');
const accounts = head!.trim().split(/\s+/) as Username[];
/** Of two accounts that stand alike to every item here, one is asked in every state. */
const asked = [...accounts.entries()].filter(
  ([, username]) => !['tuyengiao2', 'bithu.sdl'].includes(username),
);
const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));

/** A draft was sent to nobody: the body that would review it has no say and sees no name by that. */
function letters(cell: string, state: State, item: Wanted): string {
  if (state !== 'draft' || cell === '.') return cell;
  const named = cell.includes('R') || !item.person;
  return cell.replace(/[VW]/g, '').replace('n', named ? 'n' : 'm');
}

const may = (action: Action, cell: string): boolean =>
  sideOf(action) === 'registrant'
    ? cell.includes('R')
    : cell.includes('V') || (cell.includes('W') && sideOf(action) === 'wide-reviewer');

/** The first state from which the flow has the step. */
const firstState = (action: Action) => STATES.find((state) => stepOf(action, state));

describe('role × act × state × own, subtree or other unit', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
  });
  afterAll(() => bloc.stop());

  const make = (name: string, state: State, action?: Action) =>
    makeItem(bloc.database, {
      ...ITEMS[name],
      state,
      signedOn: '2018-02-01',
      ...(action === 'stop' && state !== 'stopped'
        ? {
            stopRequestedAt: new Date(),
            stopRequestedBy: accountId('giupviec.kbnn'),
            stopReason: 'Nhiệm vụ đã chuyển.',
          }
        : {}),
    });

  test('the grid has every account', () => {
    expect(accounts).toEqual(USERNAMES);
    expect(rows.every((row) => row.length === USERNAMES.length + 1)).toBe(true);
  });

  test.each(rows.flatMap(([name]) => ACTIONS.map((action) => [name!, action] as const)))(
    'the item of %s: %s',
    async (name, action) => {
      const cells = rows.find((row) => row[0] === name)!.slice(1);
      const [got, expected]: [string[], string[]] = [[], []];
      for (const state of STATES) {
        const shared = await make(name, state, action);
        let tried = false;
        for (const [place, username] of asked) {
          const cell = letters(cells[place]!, state, ITEMS[name]!);
          const allowed = may(action, cell);
          const step = stepOf(action, state);
          // Whoever may not take the action at all is asked where it would do harm: where the flow has the step.
          if (!allowed && state !== firstState(action)) continue;
          // Of those who may, one is asked where the flow has no such step.
          if (allowed && !step && tried) continue;
          tried ||= allowed && !step;
          const id = allowed && step ? await make(name, state, action) : shared;
          const answer = await ACTION_REQUESTS[action].ask(bloc.as(username), `/api/commitments/${id}`);
          // Of what another just decided it is told who did, otherwise only that the state is another.
          const words = told(answer).replace('commitment.already-done', 'commitment.wrong-state');
          got.push(`${state} ${username} ${answer.status < 300 ? 'done' : words}`);
          // The request to stop and the decision are one route: a reviewer who sends it decides, and nothing was asked.
          const decides = action === 'request-stop' && cell.includes('V');
          expected.push(
            `${state} ${username} ${verdict(allowed || decides, cell, step !== null && allowed)}`,
          );
        }
      }
      expect(got).toEqual(expected);
    },
  );

  function verdict(allowed: boolean, cell: string, step: boolean): string {
    if (cell === '.') return '404 not-found';
    if (!allowed) return '403 refused.role';
    return step ? 'done' : '409 commitment.wrong-state';
  }

  test.each(rows.map(([name]) => name!))(
    'the item of %s: who sees it, by what name, and what `can` says',
    async (name) => {
      const cells = rows.find((row) => row[0] === name)!.slice(1);
      for (const state of STATES) {
        const id = await make(name, state);
        for (const [place, username] of asked) {
          const cell = letters(cells[place]!, state, ITEMS[name]!);
          const answer = await bloc.as(username).get(`/api/commitments/${id}`);
          const seen = answer.status === 404 ? '.' : answer.body.registrant ? 'n' : 'm';
          expect([state, username, seen]).toEqual([state, username, cell.at(-1)]);
          if (seen === '.') continue;
          const can = ACTIONS.filter(
            (action) => action !== 'stop' && may(action, cell) && stepOf(action, state),
          );
          expect([state, username, answer.body.can]).toEqual([state, username, can]);
        }
      }
    },
  );

  test.each(rows.map(([name]) => name!))(
    'the item of %s: opening it, its files and its history',
    async (name) => {
      const cells = rows.find((row) => row[0] === name)!.slice(1);
      const id = await make(name, 'registered');
      const writer = accounts[cells.findIndex((cell) => cell.includes('R'))]!;
      const file = await bloc
        .as(writer)
        .upload(`/api/commitments/${id}/evidence`, { name: 'anh.png', bytes: PNG });
      for (const [place, username] of accounts.entries()) {
        const seen = cells[place]!.at(-1)!;
        const who = bloc.as(username);
        const opened = await who.post(`/api/commitments/${id}/open`, { reason: 'Chuẩn bị kiểm tra.' });
        expect([username, opened.status]).toEqual([username, seen === '.' ? 404 : 200]);
        if (seen !== '.') expect(opened.body.registrant.name.length).toBeGreaterThan(3);
        const read = await who.download(`/api/commitments/${id}/evidence/${file.body.id}`);
        expect([username, read.status]).toEqual([username, seen === 'n' ? 200 : 404]);
        expect((await who.get(`/api/commitments/${id}/history`)).status).toBe(seen === '.' ? 404 : 200);
      }
      for (const [place, username] of accounts.entries()) {
        if (cells[place]!.includes('R')) continue;
        const removed = await bloc.as(username).delete(`/api/commitments/${id}/evidence/${file.body.id}`);
        expect([username, removed.status]).toEqual([username, cells[place] === '.' ? 404 : 403]);
      }
      expect((await bloc.as(writer).delete(`/api/commitments/${id}/evidence/${file.body.id}`)).status).toBe(
        204,
      );
      expect((await bloc.as(writer).download(`/api/commitments/${id}/evidence/${file.body.id}`)).status).toBe(
        404,
      );
    },
  );
});
