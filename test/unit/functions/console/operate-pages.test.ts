import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { whyColumn } from '../../../../functions/console/pages/list/explanation.ts';
import { markup } from '../../../../functions/shared/pages/markup.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { cleanReport, type HealthSite, healthSite, swept } from '../../../support/health-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const admin = logIn('t-trust-admin', '_trust');
const auditor = logIn('t-auditor', '_trust');
const at = '/console/_trust/operate';
const sentAt = '2026-09-09T12:00:00.000Z';
const detail = { schoolid: SCHOOL, subject: 'devices/d-1', type: 'DeviceLent', position: 41 };
const event = JSON.stringify({ detail: { ...detail, data: { purpose: 'Canary heron 4471' } } });

/** Routes of operations, by the addresses that the pages ask. */
const routes: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^\/v1\/trust\/health$/, '/v1/trust/health', []],
  [/^\/v1\/trust\/operations$/, '/v1/trust/operations', []],
  [/^\/v1\/trust\/operations\/([^/]+)$/, '/v1/trust/operations/{operation}', ['operation']],
  [/^\/v1\/trust\/sweeps$/, '/v1/trust/sweeps', []],
  [/^\/v1\/trust\/rebuilds\/([^/]+)$/, '/v1/trust/rebuilds/{model}', ['model']],
  [/^\/v1\/trust\/queues\/([^/]+)\/dead-letters$/, '/v1/trust/queues/{queue}/dead-letters', ['queue']],
  [/^\/v1\/trust\/queues\/([^/]+)\/redrive$/, '/v1/trust/queues/{queue}/redrive', ['queue']],
  [
    /^\/v1\/trust\/queues\/([^/]+)\/dead-letters\/([^/]+)\/redrive$/,
    '/v1/trust/queues/{queue}/dead-letters/{message}/redrive',
    ['queue', 'message'],
  ],
];

describe('the pages of those who operate', () => {
  const { api, post } = useApi();
  let trust: HealthSite;
  let site: ReturnType<typeof consoleSite>;
  const beside = async ({ pathname, searchParams }: URL, { method = 'GET', headers }: RequestInit) => {
    const found = routes.find(([pattern]) => pattern.test(pathname));
    if (found === undefined) return null;
    const [pattern, template, names] = found;
    const parts = pattern.exec(pathname)?.slice(1) ?? [];
    const params = Object.fromEntries(names.map((name, index) => [name, parts[index] ?? '']));
    const key = new Headers(headers).get('idempotency-key') ?? '';
    const call = { as: 'admin', key, params, query: Object.fromEntries(searchParams) };
    const { status, body } = await trust.call(`${method} ${template}`, call);
    return new Response(JSON.stringify(body), { status });
  };

  beforeAll(async () => {
    site = consoleSite(api(), { beside });
    await post('devices/lis-lt-900/register-device', {
      as: logIn('p-it'),
      body: { kind: 'pupil-laptop', label: 'trolley-2', supportsUpdates: true },
    });
    await projectAll(api());
  });
  beforeEach(async () => {
    const messages = [
      { body: event, sentAt },
      { body: '{}', sentAt: '2026-09-09T13:00:00.000Z' },
    ];
    trust = healthSite({
      'project-dead': { messages },
      'relay-dead': { messages: [{ body: '{}', sentAt }] },
    });
    await trust.registered(SCHOOL);
    trust.journaled(SCHOOL, 1, 3, '2026-09-10T05:00:00.000Z');
    await trust.sweptAs({ ...cleanReport, schools: [{ ...swept, behind: { 'incident-log': 2 } }] });
  });
  afterAll(() => void vi.restoreAllMocks());
  const open = async (subject: string, address: string) => (await site.logInAs(subject)).get(address);
  const text = async (subject: string, address: string): Promise<string> => {
    const answer = await open(subject, address);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.text;
  };

  it('GOV-04 say what needs a person, where each journal ends, what waits and which lists were behind', async () => {
    const shown = await text(admin, at);
    expect(shown).toContain('Needs a person');
    expect(shown).toContain('Project gave up 2 messages');
    expect(shown).toContain('position 3');
    expect(shown).toContain('3 not signed yet, for 4 hours');
    expect(shown).toMatch(/href="\/console\/_trust\/operate\/queues\/project"/);
    expect(shown).toMatch(/Incident log<\/th>.*?2 records.*?Safeguarding leads do not see/s);
    expect(shown).toMatch(/Device register<\/th>.*?1 message</s);
    expect(shown).toMatch(/The other \d+ lists show all that was recorded/);
    expect(shown).toMatch(/<svg class="db-chart"/);
    const seen = await text(auditor, at);
    expect(seen).not.toMatch(/operate\/(queues|operations)/);
  });

  it('GOV-04 show a dead letter by its ids and why it lies there, and send one back, once', async () => {
    const address = `${at}/queues/project`;
    const shown = await text(admin, address);
    expect(shown).toContain('Device lent, devices/d-1, Larkfield Infant, position 41');
    expect(shown).toContain('Its function failed at it, each time');
    expect(shown).not.toContain('heron');
    const { post: send } = await site.logInAs(admin);
    const key = '0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e';
    for (let sent = 0; sent < 2; sent += 1) {
      const answer = await send(address, { act: 'redrive-one', message: 'm-0', key });
      expect(answer.headers['location']).toBe(`${address}?done=redrive-one`);
    }
    expect(trust.bodiesOf('https://sqs.example/project')).toEqual([event]);
    expect(await text(admin, address)).not.toContain('Device lent');
    const done = await text(admin, `${at}/operations`);
    expect(done).toContain('One of project sent back');
    const [, to = ''] = /href="(\/console\/_trust\/operate\/operations\/[0-9a-f]{32})"/.exec(done) ?? [];
    expect(await text(admin, to)).toContain('m-0');
  });

  it('GOV-04 send all back, and none where no function reads them from a queue', async () => {
    const { post: send } = await site.logInAs(admin);
    const address = `${at}/queues/project`;
    expect((await send(address, { act: 'redrive-all' })).status).toBe(303);
    expect(trust.tasks).toHaveLength(1);
    const shown = await text(admin, `${at}/queues/relay`);
    expect(shown).toContain('none can go back');
    expect(shown).not.toContain('redrive-all');
  });

  it('GOV-04 start a rebuild and a sweep, and list them with how they stand', async () => {
    Object.assign(trust.deps, { bus: { send: async () => ({ Entries: [{ EventId: 'e' }] }) } });
    const { post: send } = await site.logInAs(admin);
    const address = `${at}/operations`;
    expect((await text(admin, address)).match(/<option value="(due|due-dates|incident-log)"/g)).toHaveLength(
      2,
    );
    for (const form of [
      { act: 'start-rebuild', model: 'incident-log', corrected: 'yes' },
      { act: 'start-sweep' },
    ])
      expect((await send(address, form)).status).toBe(303);
    expect((await trust.operations.newest(5)).map(({ kind, expect: how }) => [kind, how]).toSorted()).toEqual(
      [
        ['rebuild', 'corrected'],
        ['sweep', 'identical'],
      ],
    );
    const shown = await text(admin, address);
    expect(shown).toContain('Rebuild of incident log');
    expect(shown).toContain('Requested');
    expect((await send(address, { act: 'start-rebuild' })).status).toBe(422);
  });

  it('GOV-04 explain a row of a list event by event to those who operate and audit', async () => {
    const list = await text(auditor, `/console/${SCHOOL}/views/technologies`);
    expect(list).toContain('Nothing stands in this list');
    const shown = await text(auditor, `/console/${SCHOOL}/views/device-register/explained?row=lis-lt-900`);
    expect(shown).toContain('Device registered');
    expect(shown).toMatch(/href="\/console\/larkfield-infant\/devices\/lis-lt-900\/history"/);
    expect(await text(auditor, `/console/${SCHOOL}/views/policies-in-force`)).toMatch(
      /views\/policies-in-force\/explained\?row=/,
    );
    const head = await text(logIn('p-head'), `/console/${SCHOOL}/views/policies-in-force`);
    expect(head).not.toContain('/explained');
  });

  it.each([
    ['views/device-register', 'device-register'],
    ['views/outstanding-agreements', 'outstanding-agreements'],
    ['policies', 'policies-in-force'],
  ])('GOV-04 explain rows where a list has a page of its own, too: %s', async (page, list) => {
    const [, to = ''] =
      new RegExp(`href="(/console/${SCHOOL}/views/${list}/explained\\?[^"]+)"`).exec(
        await text(auditor, `/console/${SCHOOL}/${page}`),
      ) ?? [];
    expect((await open(auditor, to.replaceAll('&amp;', '&'))).status).toBe(200);
    expect(await text(auditor, `/console/${SCHOOL}/${page}?on=2026-09-09`)).not.toContain('/explained');
    expect(await text(logIn('p-head'), `/console/${SCHOOL}/${page}`)).not.toContain('/explained');
  });

  it('GOV-04 INC-04 explain a row of the incident log to somebody who may read it and audits, alone', () => {
    const asked = { params: { school: SCHOOL }, query: { cursor: 'c-1' }, today: '2026-09-10' };
    const rights = { person: 'p-1', roles: [], may: [] };
    const both = { ...rights, lists: [{ name: 'incident-log' }], audit: [{ name: 'health' }] };
    const why = whyColumn({ ...asked, place: both }, 'incident-log', { status: 'open' });
    expect(why.head).toEqual(['Why']);
    expect(markup`${why.cells({ key: 'i-1' })[0] ?? null}`.text).toContain(
      '/views/incident-log/explained?status=open&amp;cursor=c-1&amp;row=i-1',
    );
    for (const place of [
      { ...both, audit: [] },
      { ...both, lists: [] },
    ])
      expect(whyColumn({ ...asked, place }, 'incident-log').head).toEqual([]);
    expect(whyColumn({ ...asked, place: both }, 'due').head).toEqual([]);
    const before = { ...asked, place: both, query: { on: '2026-09-09' } };
    expect(whyColumn(before, 'incident-log').head).toEqual([]);
    const now = { ...asked, place: both, query: { by: 'occurred' } };
    expect(whyColumn(now, 'incident-log').head).toEqual(['Why']);
  });

  it.each(['', '/operations', '/operations/op-1', '/queues/project'])(
    'GOV-04 are closed to a headteacher, a teacher and a parent: operate%s',
    async (path) => {
      for (const person of ['p-head', 'p-teacher', 'p-parent'])
        for (const tenant of ['_trust', SCHOOL])
          expect((await open(logIn(person), `/console/${tenant}/operate${path}`)).status).toBe(403);
    },
  );
});
