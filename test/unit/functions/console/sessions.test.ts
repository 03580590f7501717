import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../../../functions/console/session/foreign.ts';
import { endOf, IDLE_MS, isOver, LONGEST_MS, leftOf } from '../../../../functions/console/session/session.ts';
import { consoleSite, ORIGIN } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const MINUTE = 60_000;
const start = Date.parse('2026-09-10T08:30:00Z');

describe('a session of the console', () => {
  const { api } = useApi();
  let now = start;
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api(), { clock: () => new Date(now) });
  });
  const startedAt = (at: number) => {
    now = at;
    return site.logInAs(logIn('p-teacher'));
  };
  const opens = async ({ get }: Awaited<ReturnType<typeof startedAt>>) =>
    (await get(`/console/${SCHOOL}`)).status === 200;

  it('DPR-06 is over after half an hour without a look, and after eight hours whatever happens', async () => {
    const idle = await startedAt(start);
    now = start + IDLE_MS - 1;
    expect(await opens(idle)).toBe(true);
    now += IDLE_MS - 1;
    expect(await opens(idle)).toBe(true);
    now += IDLE_MS;
    expect(await opens(idle)).toBe(false);

    const busy = await startedAt(start);
    for (let at = start; at < start + LONGEST_MS; at += 20 * MINUTE) {
      now = at;
      expect(await opens(busy)).toBe(true);
    }
    now = start + LONGEST_MS;
    expect(await opens(busy)).toBe(false);
  });

  it('DPR-06 ends at once where its row is taken away, and no late look brings it back', async () => {
    const one = await startedAt(start);
    const session = await site.sessions.find(one.key);
    await site.sessions.end(one.key);
    expect(await opens(one)).toBe(false);
    await site.sessions.seen(session!);
    expect(await site.sessions.find(one.key)).toBeNull();
  });

  it('DPR-06 keeps no token that somebody who reads the table could use', async () => {
    const one = await startedAt(start);
    const session = await site.sessions.find(one.key);
    const stored = JSON.stringify([...site.tables.items.values()].map((item) => Object.values(item)));
    expect(session?.bearer).toMatch(/^ey/);
    expect(stored).not.toContain(session?.bearer ?? '');
    expect(stored).not.toContain('id-token');
  });

  it('DPR-06 does not end later for a clock that went back, nor later than its token', () => {
    const time = fc.integer({ min: 0, max: 2 * LONGEST_MS });
    fc.assert(
      fc.property(
        time,
        time,
        time,
        fc.integer({ min: 1, max: LONGEST_MS }),
        (startedAt, seen, token, back) => {
          const session = { startedAt, seenAt: startedAt + seen, tokenEndsAt: startedAt + token };
          expect(endOf(session)).toBeLessThanOrEqual(session.tokenEndsAt);
          expect(endOf(session)).toBeLessThanOrEqual(startedAt + LONGEST_MS);
          expect(isOver(session, startedAt - back)).toBe(true);
          expect(isOver(session, endOf(session))).toBe(true);
        },
      ),
    );
  });

  it('DPR-06 warns before it is over, also where a look at a page makes it no longer', async () => {
    const one = await startedAt(start);
    const leftIn = (text: string) =>
      JSON.parse(/data-left="([^"]+)"/.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '');
    const idle = { warnAfter: 25 * 60, leaveAfter: 30 * 60, isFixed: false };
    expect(leftIn((await one.get(`/console/${SCHOOL}`)).text)).toEqual(idle);
    for (now = start; now < start + LONGEST_MS - 10 * MINUTE; now += 20 * MINUTE)
      expect(JSON.parse((await one.get('/console/stay')).text)).toMatchObject({ leaveAfter: 30 * 60 });
    now = start + LONGEST_MS - 10 * MINUTE;
    const fixed = { warnAfter: 5 * 60, leaveAfter: 30 * 60, isFixed: true };
    expect(JSON.parse((await one.get('/console/stay')).text)).toEqual(fixed);
    expect(leftIn((await one.get(`/console/${SCHOOL}`)).text)).toEqual(fixed);
    now = start + LONGEST_MS;
    expect((await one.get('/console/stay')).status).toBe(401);
  });

  it('DPR-06 is never said to go on for longer than it does', () => {
    const time = fc.integer({ min: 0, max: LONGEST_MS });
    fc.assert(
      fc.property(time, time, time, (seen, token, later) => {
        const session = { startedAt: start, seenAt: start + seen, tokenEndsAt: start + token };
        const at = session.seenAt + later;
        const { warnAfter, leaveAfter, isFixed } = leftOf(session, at);
        const end = endOf(session);
        expect(warnAfter).toBeLessThanOrEqual(Math.max(0, (end - at) / 1000 - 5 * 60));
        expect(isFixed).toBe(end < session.seenAt + IDLE_MS);
        if (!isFixed) expect(leaveAfter).toBeLessThanOrEqual(Math.max(0, (end - at) / 1000));
      }),
    );
  });

  it('DPR-06 leads somebody without one to log in, and from there to where they wanted to go', async () => {
    const asked = await site.request('GET', `/console/${SCHOOL}/views/due?mine=true`, {});
    expect([asked.status, asked.headers['location']]).toEqual([
      303,
      `/console/sign-in?to=${encodeURIComponent(`/console/${SCHOOL}/views/due?mine=true`)}`,
    ]);
    const posted = await site.request('POST', `/console/${SCHOOL}`, { body: 'act=x' });
    expect(posted.status).toBe(401);
  });
});

describe('a form that another site’s page sends', () => {
  const token = 'token-of-the-session';
  const sent = (headers: Record<string, string>, given = token) =>
    isForeign({ request: { headers }, token: given }, ORIGIN, token);

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
    ['another subdomain', { 'sec-fetch-site': 'same-site', origin: ORIGIN }],
    ['a link or an address that was typed in', { 'sec-fetch-site': 'none', origin: 'null' }],
    ['another origin', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['a browser that does not say from where', { origin: 'null' }],
    ['a program', {}],
  ])('DPR-06 is refused when it comes from %s', (_, headers) => {
    expect(sent(headers)).toBe(true);
  });

  it('DPR-06 is refused with another token, and taken from a page of the session alone', () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    expect([sent(own), sent({ origin: ORIGIN })]).toEqual([false, false]);
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(sent(own, other)).toBe(other !== token);
      }),
    );
  });
});
