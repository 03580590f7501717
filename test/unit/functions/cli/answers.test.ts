import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const feed = ['feed', '--school', 'larkfield-infant', ...deployment];
const end = { first: 1, last: 0, events: [], omitted: [], tampered: [], next: null };

describe('a command that speaks with a deployment', () => {
  it('sends the token, and asks below the address that it was given', async () => {
    const asked: string[] = [];
    const ran = await runDaybook(
      [...feed.slice(0, 3), '--url', 'https://api.example/base/', '--token', 'jwt'],
      ({ url, init }) => {
        asked.push(`${init.method} ${url.href} ${new Headers(init.headers).get('authorization')}`);
        return json(200, end);
      },
    );
    expect(ran.exitCode).toBe(0);
    expect(asked).toEqual([
      'GET https://api.example/base/v1/schools/larkfield-infant/feed?after=0&limit=500 Bearer jwt',
    ]);
  });

  it.each([
    [403, 3],
    [401, 3],
    [400, 2],
    [404, 2],
    [409, 2],
  ])('ends a refusal of %i with code %i, in the words of the problem', async (status, code) => {
    const issues = [{ path: '/query/after', message: 'expected at most 7' }];
    const ran = await runDaybook(feed, () =>
      json(status, { title: 'Not so', status, detail: 'do it so', issues, correlationId: 'c0ffee' }),
    );
    expect(ran.exitCode).toBe(code);
    expect(ran.warned).toEqual([
      'daybook: Not so: do it so\n  /query/after: expected at most 7 (correlation id c0ffee)',
    ]);
  });

  it('asks again when the deployment is busy, after the time that it names', async () => {
    const answers = [json(503, null, { 'retry-after': '2' }), json(429, null), json(200, end)];
    const ran = await runDaybook(feed, () => answers.shift() ?? json(500, null));
    expect(ran.exitCode).toBe(0);
    expect(ran.waits).toEqual([2000, 1000]);
  });

  it('gives up after four tries, and says that there is no answer', async () => {
    let tries = 0;
    const ran = await runDaybook(feed, () => {
      tries += 1;
      throw new TypeError('fetch failed');
    });
    expect(tries).toBe(4);
    expect(ran.exitCode).toBe(3);
    expect(ran.warned).toEqual(['daybook: no answer from https://api.example']);
  });

  it('refuses an answer that is not of the contract', async () => {
    const ran = await runDaybook(feed, () => json(200, { hello: 'world' }));
    expect(ran.exitCode).toBe(3);
    expect(ran.warned[0]).toContain('is it the address of its API?');
  });

  it.each([
    ['--url', 'ftp://api.example'],
    ['--school', '../secrets'],
    ['--after', '-1'],
    ['--after', '1e3'],
  ])('takes no %s of %s', async (option, value) => {
    const ran = await runDaybook([...feed, option, value], () => json(200, end));
    expect(ran.exitCode).toBe(2);
    expect(ran.printed).toEqual([]);
  });

  it.each([
    'http://api.example',
    'https://user:hush@api.example',
    'http://127.example.com',
    'http://localhost.example',
  ])('sends no token to %s, where others could read it, and does not repeat the address', async (url) => {
    let asked = 0;
    const ran = await runDaybook([...feed.slice(0, 3), '--url', url, '--token', 'jwt'], () => {
      asked += 1;
      return json(200, end);
    });
    expect([ran.exitCode, asked]).toEqual([2, 0]);
    expect(ran.warned.join()).not.toMatch(/hush|api\.example/);
  });

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000/', 'http://[::1]:4000', 'https://api.example'])(
    'speaks with %s',
    async (url) => {
      expect(
        await runDaybook([...feed.slice(0, 3), '--url', url, '--token', 'jwt'], () => json(200, end)),
      ).toMatchObject({ exitCode: 0 });
    },
  );

  it.each(['se-cret\nx-forged: 1', 'se-crét', 'se-cret other'])(
    'refuses a token that is none, and does not repeat it',
    async (token) => {
      const ran = await runDaybook(
        [...feed.slice(0, 3), '--url', 'https://api.example', '--token', token],
        () => json(200, end),
      );
      expect(ran.exitCode).toBe(2);
      expect(ran.warned.join()).not.toContain('se-c');
      expect(ran.waits).toEqual([]);
    },
  );

  it('lets no name write to the terminal what it likes', async () => {
    const name = 'Ada\u001b[2J\u009b31m\u202Eevila\nmade up: 1';
    const role = { role: 'dsl', person: 'p-1', from: '2026-09-01', until: null, name };
    const asOf = {
      at: '2026-09-02T00:00:00.000Z',
      by: 'recorded',
      position: 1,
      checkpoint: null,
      tampered: [],
    };
    const answer = {
      school: 'x',
      asOf,
      roles: [role],
      agreements: [],
      access: [],
      devices: { lent: [], allocated: [] },
      policy: { inForce: null },
    };
    const ran = await runDaybook(['replay', '--school', 'x', '--as-of', '2026-09-02', ...deployment], () =>
      json(200, answer),
    );
    expect(ran.printed.join()).toContain('Ada\uFFFD[2J\uFFFD31m\uFFFDevila\uFFFDmade up: 1');
  });

  it('names what is missing, with a code, when it is called without an address', async () => {
    const ran = await runDaybook(['feed', '--school', 'larkfield-infant', '--token', 'jwt']);
    expect(ran.exitCode).toBe(2);
    expect(ran.warned[0]).toContain("required option '--url <address>' not specified");
  });

  it('never repeats the token in a message', async () => {
    const ran = await runDaybook(
      [...feed.slice(0, 3), '--url', 'https://api.example', '--token', 'se-cret'],
      () => json(500, { title: 'x' }),
    );
    expect(ran.warned.join()).not.toContain('se-cret');
  });
});
