import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { type Username, accountId } from '../support/world.js';
import { PostBox } from './post-box.js';

const ADDRESS = 'bi.thu@kbnn.example.vn';

describe('what each person chooses', () => {
  const post = new PostBox();
  let bloc: TestApp;
  beforeAll(async () => {
    await post.start();
    const mail = { smtp: { url: post.url }, from: 'so@duk.example.vn', publicUrl: 'https://so.example.vn' };
    bloc = await startApp('world', { mail });
  });
  beforeEach(async () => {
    post.mails.length = 0;
    await bloc.database.query('DELETE FROM reminder_choices');
  });
  afterAll(async () => {
    await bloc.stop();
    await post.stop();
  });

  const PATH = '/api/reminders/choice';
  const read = async (who: Username = 'bithu.kbnn') => must(200, await bloc.as(who).get(PATH));
  const choose = async (change: object, who: Username = 'bithu.kbnn') =>
    bloc.as(who).patch(PATH, { version: (await read(who)).version, ...change });
  const confirm = (code: string) => bloc.as('bithu.kbnn').post(`${PATH}/confirm`, { code });
  const codeIn = (text: string) => /: (\d{6})$/m.exec(text)?.[1] ?? '';
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  test('nothing by e-mail, until they say so', async () => {
    expect(await read()).toMatchObject({
      version: 0,
      mail: 'on',
      byEmail: false,
      address: null,
      quietDays: ['saturday', 'sunday'],
      lastDigest: null,
    });
    expect(told(await choose({ byEmail: true }))).toBe('422 reminder.no-address');
    expect((await read('lanhdao')).offered).toEqual([]);
  });

  test('kinds and quiet days are kept; the version says who was first', async () => {
    const answer = must(200, await choose({ kinds: ['returned', 'filing-due'], quietDays: ['sunday'] }));
    expect(answer).toMatchObject({ kinds: ['returned', 'filing-due'], quietDays: ['sunday'], version: 1 });
    expect(answer.offered.length).toBeGreaterThan(5);
    const late = await bloc.as('bithu.kbnn').patch(PATH, { version: 0, quietDays: [] });
    expect([told(late), late.body.current.quietDays]).toEqual(['409 reminder.stale', ['sunday']]);
    expect(told(await choose({ quietDays: ['someday'] }))).toBe('400 request.invalid');
    expect(told(await choose({ kinds: ['gossip'] }))).toBe('400 request.invalid');
    expect((await read('bithu.bhxh')).version).toBe(0);
  });

  test('a new address is used once the code that it got was typed', async () => {
    const asked = must(200, await choose({ address: ` ${ADDRESS} ` }));
    expect(asked).toMatchObject({ address: null, pendingAddress: ADDRESS, byEmail: false });
    const [one] = post.to(ADDRESS);
    expect(one!.subject).toBe('[Làm theo Bác] Mã xác nhận địa chỉ nhận thư');
    expect(one!.text).not.toContain('Trần Thị Mai');
    const code = codeIn(one!.text);
    expect(told(await confirm(wrong(code)))).toBe('422 reminder.code-wrong');
    expect(must(200, await confirm(` ${code.slice(0, 3)} ${code.slice(3)}`))).toMatchObject({
      address: ADDRESS,
      pendingAddress: null,
      byEmail: true,
    });
    expect(told(await confirm(code))).toBe('409 reminder.code-ended');
    expect(must(200, await choose({ byEmail: false }))).toMatchObject({ address: ADDRESS, byEmail: false });
    expect(must(200, await choose({ byEmail: true }))).toMatchObject({ byEmail: true });
    expect(must(200, await choose({ address: null }))).toMatchObject({ address: null, byEmail: false });
  });

  test('the old address stays in use while a new one waits', async () => {
    must(200, await choose({ address: ADDRESS }));
    must(200, await confirm(codeIn(post.to(ADDRESS)[0]!.text)));
    const asked = must(200, await choose({ address: 'khac@kbnn.example.vn' }));
    expect(asked).toMatchObject({ address: ADDRESS, pendingAddress: 'khac@kbnn.example.vn', byEmail: true });
    expect(must(200, await choose({ address: ADDRESS }))).toMatchObject({ pendingAddress: null });
  });

  test('three wrong codes end it, and so does half an hour', async () => {
    must(200, await choose({ address: ADDRESS }));
    const code = codeIn(post.mails[0]!.text);
    const tries = [];
    for (let n = 0; n < 3; n += 1) tries.push(told(await confirm(wrong(code))));
    expect(tries).toEqual(['422 reminder.code-wrong', '422 reminder.code-wrong', '409 reminder.code-ended']);
    expect(told(await confirm(code))).toBe('409 reminder.code-ended');
    expect(await read()).toMatchObject({ pendingAddress: null, address: null });

    must(200, await choose({ address: ADDRESS }));
    await bloc.database.query(`UPDATE reminder_choices SET code_ends_at = now() - interval '1 second'`);
    expect(told(await confirm(codeIn(post.mails[1]!.text)))).toBe('409 reminder.code-ended');
  });

  test('nobody is flooded with codes', async () => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(told(await choose({ address: `a${n}@kbnn.example.vn` })));
    expect(answers).toEqual([...Array(5).fill('200'), '409 reminder.too-many-codes']);
    expect(post.mails).toHaveLength(5);
  });

  test('two clicks send one code', async () => {
    const { version } = await read();
    const click = () => bloc.as('bithu.kbnn').patch(PATH, { version, address: ADDRESS });
    expect((await Promise.all([click(), click()])).map(told).sort()).toEqual(['200', '409 reminder.stale']);
    expect(post.mails).toHaveLength(1);
  });

  test('neither history nor the digests hold an address', async () => {
    must(200, await choose({ address: ADDRESS }));
    must(200, await confirm(codeIn(post.mails[0]!.text)));
    const history = await bloc.database.query(
      `SELECT * FROM history WHERE subject_id = $1 ORDER BY id DESC`,
      [accountId('bithu.kbnn')],
    );
    expect(history.slice(0, 2).map((one: { action: string }) => one.action)).toEqual([
      'confirm-address',
      'ask-for-code',
    ]);
    expect(JSON.stringify(history)).not.toContain('@');
  });

  test('a code that could not be sent is told, and nothing is in use', async () => {
    await post.stop();
    expect(told(await choose({ address: ADDRESS }))).toBe('503 reminder.not-sent');
    expect(await read()).toMatchObject({ address: null, byEmail: false });
    await post.start();
    must(200, await choose({ address: ADDRESS }));
    must(200, await confirm(codeIn(post.mails[0]!.text)));
  });
});
