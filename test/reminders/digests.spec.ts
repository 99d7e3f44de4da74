import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readSettings } from '../../src/config.js';
import { DigestsService } from '../../src/reminders/digests.service.js';
import { makeServer } from '../../src/server.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { onServer } from '../support/database.js';
import { COMPLETE } from '../support/items.js';
import { ACCOUNTS, PEOPLE, TODAY, UNITS, USERNAMES, type Username, accountId } from '../support/world.js';
import { aYear } from './a-year.js';
import { PostBox } from './post-box.js';

/** 07:30 in Viet Nam of a Tuesday in real time, and minutes later. */
const morning = (minutes = 0, day = '2026-03-03') =>
  new Date(Date.parse(`${day}T00:30:00Z`) + minutes * 60_000);
const sentIn = (runs: { sent: number }[]) => runs.reduce((sum, { sent }) => sum + sent, 0);
const addressOf = (username: Username) => `${username}@hop-thu.example.vn`;

describe('one digest a day', () => {
  const post = new PostBox();
  let bloc: TestApp;
  let digests: DigestsService;
  const mail = () => ({
    smtp: { url: post.url },
    from: 'so@duk.example.vn',
    publicUrl: 'https://so.example.vn',
  });

  beforeAll(async () => {
    await post.start();
    bloc = await startApp('world', { mail: mail() });
    digests = bloc.app.get(DigestsService);
    await aYear(bloc);
  });
  beforeEach(async () => {
    post.mails.length = 0;
    await bloc.database.query('DELETE FROM reminder_digests');
    await bloc.database.query('DELETE FROM reminder_choices');
  });
  afterAll(async () => {
    await bloc.stop();
    await post.stop();
  });

  /** As if these people had confirmed an address and chosen. */
  const wanting = async (usernames: readonly Username[], choice: Record<string, unknown> = {}) => {
    for (const username of usernames) {
      await bloc.database.query(
        `INSERT INTO reminder_choices (account_id, by_email, address, quiet_days, left_out)
         VALUES ($1, true, $2, $3::text[], $4::text[])`,
        [accountId(username), addressOf(username), choice.quietDays ?? [], choice.leftOut ?? []],
      );
    }
  };
  const total = async (username: Username): Promise<number> =>
    must(200, await bloc.as(username).get('/api/reminders')).items.reduce(
      (sum: number, one: { value: number }) => sum + one.value,
      0,
    );
  const rows = () =>
    bloc.database.query(`SELECT attempts, sent_at IS NOT NULL AS sent, last_error AS error, total
                           FROM reminder_digests ORDER BY attempts DESC`);

  test('arrives once although the job runs again and again, and two at a time', async () => {
    await wanting(['bithu.kbnn', 'canbo.kbnn', 'tuyengiao']);
    const runs = await Promise.all([digests.run(morning()), digests.run(morning())]);
    expect(sentIn(runs)).toBe(3);
    for (const minutes of [15, 30, 600])
      expect(await digests.run(morning(minutes))).toEqual({ sent: 0, failed: [] });
    expect(post.mails).toHaveLength(3);
    expect((await digests.run(morning(0, '2026-03-04'))).sent).toBe(3);
  });

  test('tells the numbers of the lists, in Vietnamese, with one link', async () => {
    await wanting(['bithu.kbnn', 'tuyengiao']);
    await digests.run(morning());
    for (const username of ['bithu.kbnn', 'tuyengiao'] as const) {
      const [one] = post.to(addressOf(username));
      const n = await total(username);
      expect(n).toBeGreaterThan(1);
      expect(one!.subject).toBe(`[Làm theo Bác] ${n} nội dung cần xử lý, ngày 3/3/2026`);
      const told = [...one!.text.matchAll(/^- .*: (\d+)$/gm)].map(([, count]) => Number(count));
      expect(told.reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(one!.text.match(/https?:\S+/g)).toEqual(['https://so.example.vn']);
      expect(one!.html.match(/href="[^"]*"/g)).toEqual(['href="https://so.example.vn"']);
      expect(one!.html).toContain('nội dung cần đồng chí xử lý');
      expect(one!.from).toBe('Sổ đăng ký làm theo Bác <so@duk.example.vn>');
      // Headers are plain octets: what is Vietnamese in them is encoded.
      expect(one!.raw.slice(0, one!.raw.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      expect(one!.headers).toContain('Auto-Submitted: auto-generated');
    }
  });

  test('holds no name, no text of a row and no unit', async () => {
    await wanting(USERNAMES);
    await digests.run(morning());
    expect(post.mails.length).toBeGreaterThan(5);
    const rows = await bloc.database.query(
      `SELECT content AS text FROM commitments UNION SELECT text FROM shortcomings`,
    );
    const secrets = [
      ...Object.keys(PEOPLE),
      ...Object.values(ACCOUNTS).map(({ name }) => name),
      ...Object.values(UNITS).flatMap(({ name, partyName }) => [name, partyName]),
      ...Object.keys(UNITS).filter((code) => code !== 'DUK'),
      ...rows.map(({ text }: { text: string }) => text),
      ...Object.values(COMPLETE),
    ];
    for (const { headers, text, html, to } of post.mails) {
      expect(to).toHaveLength(1);
      const told = `${headers.replaceAll(to[0]!, '')}\n${text}\n${html}`;
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      expect(text).not.toMatch(/[\w.]+@/);
    }
  });

  test('is not sent when there is nothing, and the day is done', async () => {
    await wanting(['lanhdao', 'quantri']);
    expect(await digests.run(morning())).toEqual({ sent: 0, failed: [] });
    expect(post.mails).toEqual([]);
    const nothing = { attempts: 0, sent: false, error: null, total: 0 };
    expect(await rows()).toEqual([nothing, nothing]);
    expect(await digests.run(morning(15))).toEqual({ sent: 0, failed: [] });
  });

  test('is not sent at night, nor on a quiet day', async () => {
    await wanting(['bithu.kbnn'], { quietDays: ['tuesday'] });
    await wanting(['tuyengiao'], { quietDays: ['monday'] });
    expect((await digests.run(morning(-60))).sent).toBe(0);
    expect((await digests.run(morning(13 * 60))).sent).toBe(0);
    expect((await digests.run(morning())).sent).toBe(1);
    expect(post.mails.map(({ to }) => to[0])).toEqual([addressOf('tuyengiao')]);
  });

  test('leaves out the kinds that were left out, and is not sent when nothing else is left', async () => {
    await wanting(['canbo.kbnn'], { leftOut: ['returned', 'shortcoming'] });
    await wanting(['bithu.kbnn.cb1'], {
      leftOut: ['returned', 'draft', 'unassessed', 'shortcoming', 'awaiting-review'],
    });
    await digests.run(morning());
    expect(post.mails.map(({ subject }) => subject)).toEqual([
      '[Làm theo Bác] 1 nội dung cần xử lý, ngày 3/3/2026',
    ]);
  });

  test('is not sent to who does not want it, is blocked, holds no grant or may not sign in', async () => {
    await wanting(['bithu.kbnn', 'giupviec.kbnn', 'tuyengiao', 'canbo.kbnn', 'bithu.sdl']);
    const { database } = bloc;
    await database.query(`UPDATE reminder_choices SET by_email = false WHERE account_id = $1`, [
      accountId('bithu.kbnn'),
    ]);
    await database.query(`UPDATE accounts SET blocked = true WHERE id = $1`, [accountId('giupviec.kbnn')]);
    await database.query(`UPDATE grants SET valid_to = '2018-11-01' WHERE account_id = $1`, [
      accountId('tuyengiao'),
    ]);
    await database.query(`UPDATE app_settings SET value = 'false' WHERE key = 'member-sign-in'`);
    await digests.run(morning());
    expect(post.mails.map(({ to }) => to[0])).toEqual([addressOf('bithu.sdl')]);
    await database.query(`UPDATE accounts SET blocked = false`);
    await database.query(`UPDATE grants SET valid_to = NULL`);
    await database.query(`UPDATE app_settings SET value = 'true' WHERE key = 'member-sign-in'`);
  });

  test('waits while the server is down, and then arrives once; the program goes on meanwhile', async () => {
    await wanting(['bithu.kbnn', 'tuyengiao']);
    await post.stop();
    const [outcome, health] = await Promise.all([digests.run(morning()), bloc.anonymous.get('/api/health')]);
    expect(outcome).toEqual({ sent: 0, failed: [expect.stringMatching(/^E[A-Z_0-9]+$/)] });
    expect(health.status).toBe(200);
    // One was tried; the other keeps all attempts.
    expect(await rows()).toEqual([
      { attempts: 1, sent: false, error: outcome.failed[0], total: expect.any(Number) },
    ]);
    await post.start();
    expect((await digests.run(morning(5))).sent).toBe(1);
    expect((await digests.run(morning(15))).sent).toBe(1);
    expect((await digests.run(morning(30))).sent).toBe(0);
    expect(post.mails).toHaveLength(2);
    expect(await rows()).toMatchObject([
      { attempts: 2, sent: true, error: null },
      { attempts: 1, sent: true, error: null },
    ]);
  });

  test('is tried three times at most, and an address that is refused stops nobody else', async () => {
    await wanting(['bithu.kbnn', 'tuyengiao']);
    await post.stop();
    await post.start(addressOf('bithu.kbnn'));
    const failed = [];
    for (const minutes of [0, 14, 15, 74, 75, 140, 200, 300]) {
      failed.push((await digests.run(morning(minutes))).failed.length);
    }
    expect(failed).toEqual([1, 0, 1, 0, 1, 0, 0, 0]);
    expect(post.mails.map(({ to }) => to[0])).toEqual([addressOf('tuyengiao')]);
    expect(await rows()).toMatchObject([
      { attempts: 3, sent: false, error: 'EENVELOPE_550' },
      { sent: true },
    ]);
    await post.stop();
    await post.start();
  });

  // The embedded engine serves one program only. Last, since two programs in one process share how people sign in.
  (onServer ? test : test.skip)('arrives once when two servers look at the same moment', async () => {
    await wanting(['bithu.kbnn', 'canbo.kbnn', 'tuyengiao']);
    const settings = { ...readSettings({ LOG_LEVEL: 'silent', BUSINESS_DATE: TODAY }), mail: mail() };
    const other: NestExpressApplication = await makeServer(settings, bloc.database.options);
    await other.init();
    try {
      const runs = await Promise.all([digests.run(morning()), other.get(DigestsService).run(morning())]);
      expect(runs.map(({ failed }) => failed)).toEqual([[], []]);
      expect(sentIn(runs)).toBe(3);
    } finally {
      await other.close();
    }
    for (const username of ['bithu.kbnn', 'canbo.kbnn', 'tuyengiao'] as const)
      expect([username, post.to(addressOf(username)).length]).toEqual([username, 1]);
  });
});
