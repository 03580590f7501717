import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IDLE_MS } from '../../../../functions/console/session/session.ts';
import { consoleSite, ownPage } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const path = `/console/${SCHOOL}/report-incident`;
const words = 'Canary: a <violent> picture came up.';
const report = { act: 'report-incident', occurredOn: '2026-09-09', place: 'Library', description: words };
/** What the hidden fields of a page say, each of them. */
const hiddenIn = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  ]);

describe('what somebody wrote into a form', () => {
  const { api, get } = useApi();
  let now = Date.parse('2026-09-10T08:30:00Z');
  let site: ReturnType<typeof consoleSite>;
  let fails: (() => Response | Promise<Response>) | null = null;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api(), {
      clock: () => new Date(now),
      beside: (_, { method }) => (fails !== null && (method === 'POST' || isAllDown) ? fails() : null),
    });
  });
  let isAllDown = false;
  beforeEach(() => {
    fails = null;
    isAllDown = false;
  });
  const teacher = () => site.logInAs(logIn('p-teacher'));

  it.each([
    ['the API can not be reached', 500, () => Promise.reject(new TypeError('fetch failed'))],
    [
      'the API is throttled',
      429,
      () => Promise.resolve(new Response('{"message":"Too Many"}', { status: 429 })),
    ],
    ['no function is free', 503, () => Promise.resolve(new Response('{}', { status: 503 }))],
  ])('INC-01 is sent again as it was, and recorded once, where %s', async (_, status, failing) => {
    const sender = await teacher();
    const key = randomUUID();
    fails = failing;
    const fields = { ...report, categories: 'harmful-material', key };
    const failed = await sender.post(path, fields);
    expect([failed.status, failed.text.includes('Send it again')]).toEqual([status, true]);
    expect(failed.text).toMatch(/number of this request: [0-9a-f]{32}/);
    const again = Object.fromEntries(
      hiddenIn(failed.text).filter(([name]) => name in { ...fields, token: '' }),
    );
    expect(again).toEqual({ ...fields, token: again['token'] });
    fails = null;
    const answers = await Promise.all([sender.post(path, again), sender.post(path, again)]);
    expect(answers.map((one) => one.status)).toEqual([303, 303]);
    const id = `i-${key.replaceAll('-', '').slice(0, 12)}`;
    const { body } = await get(`incidents/${id}/history`, { as: logIn('p-head') });
    expect(body.events).toHaveLength(1);
  });

  it('DPR-06 is given back to who sent it though nothing answers, and to nobody whose form it is not', async () => {
    fails = () => new Response('{}', { status: 503 });
    isAllDown = true;
    const fields = { ...report, categories: 'harmful-material' };
    const own = await (await teacher()).post(path, fields);
    expect([own.status, own.text.includes('Canary')]).toEqual([503, true]);
    const foreign = await (await teacher()).post(path, fields, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.text.includes('Canary')]).toEqual([503, false]);
  });

  it('DPR-06 waits, sealed, for who sent it after the session was over, and for nobody else', async () => {
    const [sender, before] = [await teacher(), site.sent.length];
    now += IDLE_MS;
    const over = await sender.post(path, { ...report, categories: 'harmful-material' });
    const to = new URLSearchParams({ to: path });
    expect([over.status, over.text.includes(`href="/console/sign-in?${to}"`)]).toEqual([401, true]);
    expect(over.text).not.toContain('Canary');
    const [kept = ''] = over.cookies.map((one) => one.split(';')[0] ?? '');
    expect(kept).toMatch(/^__Host-daybook-form=/);
    const back = await (await teacher()).get(path, [kept]);
    expect(back.text).toContain('Canary: a &lt;violent&gt; picture came up.');
    expect(site.sent.length).toBe(before);

    const other = await teacher();
    now += IDLE_MS;
    const [again = ''] = (await other.post(path, report)).cookies.map((one) => one.split(';')[0] ?? '');
    const head = await (await site.logInAs(logIn('p-head'))).get(path, [again]);
    expect(head.text).not.toContain('Canary');
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['with the token of another session', ownPage, { token: 'x' }],
  ])('DPR-06 is not kept from a form %s, nor after log-out', async (_, headers, fields) => {
    const sender = await teacher();
    now += IDLE_MS;
    const answer = await sender.post(path, { ...report, ...fields }, headers);
    expect([answer.status, answer.cookies]).toEqual([401, []]);
    const gone = await teacher();
    await site.sessions.end(gone.key);
    const ended = await gone.post(path, report);
    expect([ended.status, ended.cookies, ended.text.includes('Nothing was recorded.')]).toEqual([
      401,
      [],
      true,
    ]);
  });

  it('INC-01 keeps every box that was ticked', async () => {
    const sender = await teacher();
    fails = () => new Response('{}', { status: 503 });
    const categories = ['harmful-material', 'cyber-bullying'];
    const { text } = await sender.post(path, { ...report, categories });
    const ticked = hiddenIn(text).flatMap(([name, value]) => (name === 'categories' ? [value] : []));
    expect(ticked).toEqual(categories);
  });
});

describe('a page that the API does not answer for', () => {
  const { api } = useApi();
  it.each([[500], [502], [503]])(
    'ORG-02 names the number that IT support finds it by: %s',
    async (status) => {
      await projectAll(api());
      const site = consoleSite(api(), {
        beside: ({ pathname }) => (pathname.endsWith('/views/due') ? new Response('{}', { status }) : null),
      });
      const { text } = await (await site.logInAs(logIn('p-head'))).get(`/console/${SCHOOL}/views/due`);
      expect(text).toMatch(/Number of this request: [0-9a-f]{32}/);
    },
  );

  it('ORG-02 says of an address that asks for nonsense what is wrong, and nothing of a number', async () => {
    const head = await consoleSite(api()).logInAs(logIn('p-head'));
    const { status, text } = await head.get(`/console/${SCHOOL}/views/due?cursor=%00nonsense`);
    expect([status, text.includes('the number below')]).toEqual([400, false]);
  });
});
