import { describe, expect, it } from 'vitest';
import { json, runDaybook } from '../../../support/terminal.ts';

const kept = { 'cache-control': 'no-store' };
const me = { person: 't-002', isBootstrap: false, schools: [], trust: null };
const health = {
  ...{ isWell: false, at: '2026-09-21T12:00:00.000Z', attention: [], sweep: null },
  ...{ schools: [], queues: [], operations: [] },
};

/** What a deployment that works answers, by path; a test changes one. */
const well: Readonly<Record<string, () => Response>> = {
  '/openapi.json': () => json(200, { openapi: '3.1.0', paths: {} }),
  '/asyncapi.json': () => json(200, { asyncapi: '3.1.0' }),
  '/v1/trust/keys': () => json(200, { keys: [{ key: 'k', use: 'checkpoints', current: true }] }),
  '/v1/me': () => json(200, me),
  '/v1/trust/health': () => json(200, health),
  '/v1/schools/larkfield-infant/views/role-holders': () => json(200, { items: [], next: null }),
};
const unauthorised = () => json(401, { title: 'Unauthorized', status: 401 }, kept);

const smoke = async (changes: typeof well = {}, ...options: readonly string[]) => {
  const asked: string[] = [];
  const ran = await runDaybook(
    ['smoke', '--url', 'https://api.example', ...options],
    ({ url, init: { method = 'GET', headers } }) => {
      const token = new Headers(headers).get('authorization');
      asked.push(`${method} ${url.pathname} ${token}`);
      const answer =
        { ...well, ...changes }[url.pathname] ?? (() => json(404, { title: 'none', status: 404 }));
      return url.pathname === '/v1/me' && token === null ? (changes['plain'] ?? unauthorised)() : answer();
    },
  );
  return { ...ran, asked, text: ran.printed.join('\n') };
};
const asAuditor = ['--token', 'secret-jwt', '--school', 'larkfield-infant'] as const;

describe('daybook smoke', () => {
  it('says of each check that it holds, having read and nothing else', async () => {
    const { exitCode, text, asked } = await smoke({}, ...asAuditor);
    expect(text.split('\n')).toEqual([
      'ok         describes its API (OpenAPI 3.1)',
      'ok         describes its events (AsyncAPI 3)',
      'ok         publishes the key that signs checkpoints',
      'ok         refuses who has no token, and keeps that out of caches',
      'ok         knows the holder of the token',
      'ok         says how it is',
      'ok         shows a list of the school',
    ]);
    expect(exitCode).toBe(0);
    expect(asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(asked.filter((one) => one.endsWith('secret-jwt'))).toHaveLength(3);
  });

  it('says what it did not ask without a token or a school', async () => {
    const { exitCode, text } = await smoke();
    expect(text.match(/^not asked/gm)).toHaveLength(3);
    expect(exitCode).toBe(0);
    const { text: more } = await smoke({}, '--token', 'secret-jwt');
    expect(more).toMatch(/^not asked {2}shows a list of the school$/m);
  });

  it.each([
    ['/openapi.json', () => json(200, { openapi: '3.0.3', paths: {} }), 'describes its API'],
    ['/asyncapi.json', () => json(404, { title: 'Not Found', status: 404 }), 'describes its events'],
    ['/v1/trust/keys', () => json(200, { keys: [] }), 'publishes the key'],
    ['plain', () => json(200, me), 'refuses who has no token'],
    ['plain', () => json(401, {}), 'refuses who has no token'],
    ['/v1/me', () => json(200, {}), 'knows the holder'],
    ['/v1/trust/health', () => json(403, { title: 'Forbidden', status: 403 }), 'says how it is'],
  ])('names %s as what fails, asks on, and ends with 1', async (path, answer, says) => {
    const { exitCode, text } = await smoke({ [path]: answer }, ...asAuditor);
    expect(text).toMatch(new RegExp(`^FAILS {6}${says}[^:]*: .+$`, 'm'));
    expect(text.match(/^FAILS/gm)).toHaveLength(1);
    expect(text).not.toContain('secret-jwt');
    expect(exitCode).toBe(1);
  });

  it('is JSON for programs, and refuses an address that is not to be used', async () => {
    const { printed } = await smoke({}, '--json');
    expect(JSON.parse(printed[0] ?? '').checks[0]).toEqual({
      ...{ says: 'describes its API (OpenAPI 3.1)', outcome: 'holds', why: '' },
    });
    expect((await runDaybook(['smoke', '--url', 'http://api.example'])).exitCode).toBe(2);
  });
});
