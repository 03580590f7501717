import { beforeAll, describe, expect, it, vi } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

const models = [
  'outstanding-agreements',
  'devices-on-loan',
  'incident-log',
  'access-register',
  'role-holders',
];

describe('lists of the past', () => {
  const { api, post, get } = useApi();
  const noon = '2026-09-10T12:00:00.000Z';
  const reader = (model: string) =>
    logIn(model === 'access-register' || model === 'devices-on-loan' ? 'p-it' : 'p-head');

  const then = new Map<string, unknown>();
  /** A cursor is bound to the instant. */
  const listOf = ({ summary, items, next }: Record<string, unknown>) => ({
    summary,
    items,
    isEnd: next === null,
  });

  beforeAll(async () => {
    const signed = {
      signedName: 'Canary p-it',
      method: 'paper',
      seenBy: 'p-office',
      templateVersion: 1,
      signedOn: '2026-09-10',
    };
    await post('agreements/p-it.staff/sign-agreement', { as: logIn('p-office'), body: signed });
    await post('access/p-it/issue-account', {
      as: logIn('p-it'),
      body: { logInName: 'canary.it', audience: 'staff' },
    });
    const report = {
      occurredOn: '2026-09-09',
      place: 'Library',
      description: 'A canary sang.',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body: report });
    await projectAll(api());
    for (const model of models)
      then.set(model, listOf((await get(`views/${model}?limit=3`, { as: reader(model) })).body));
    vi.setSystemTime(new Date('2026-09-11T08:30:00.000Z'));
    await post('agreements/p-it.staff/withdraw-agreement', { as: logIn('p-office'), body: {} });
    await post('access/p-it/close-account', {
      as: logIn('p-it'),
      body: { reason: 'A canary flew off.' },
    });
    await post('incidents/i-1/take-action', {
      as: logIn('p-teacher'),
      body: { action: 'The cage was closed.' },
    });
    await post('people/p-teacher/assign-role', {
      as: logIn('p-head'),
      body: { role: 'deputy-dsl', from: '2026-09-11' },
    });
    await projectAll(api());
  });

  it.each(models)('GOV-04 shows of %s what it showed then, signed texts opened as then', async (model) => {
    const { status, body } = await get(`views/${model}?limit=3&asOf=${noon}`, { as: reader(model) });
    expect(status).toBe(200);
    expect(listOf(body)).toEqual(then.get(model));
    expect(body.asOf).toMatchObject({
      at: noon,
      by: 'recorded',
      position: expect.any(Number),
      checkpoint: null,
    });
    expect(JSON.stringify(body)).not.toContain('sealed:');
  });

  it.each(models)('GOV-04 shows of %s by replay of all what the read model shows now', async (model) => {
    const as = reader(model);
    const now = new Date().toISOString();
    for (const by of ['recorded', 'occurred']) {
      const past = await get(`views/${model}?asOf=${now}&by=${by}`, { as });
      expect(listOf(past.body)).toEqual(listOf((await get(`views/${model}`, { as })).body));
    }
  });

  it('ORG-02 filters and pages through the past as through the present', async () => {
    const whole = (await get(`views/role-holders?asOf=${noon}`, { as: logIn('p-head') })).body.items;
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`views/role-holders?asOf=${noon}&limit=2${cursor && `&cursor=${cursor}`}`, {
        as: logIn('p-head'),
      });
      seen.push(...body.items.map(({ key }: { key: string }) => key));
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(whole.map(({ key }: { key: string }) => key));
    const role = (at: string) =>
      get(`views/role-holders?role=deputy-dsl&asOf=${at}`, { as: logIn('p-head') });
    expect((await role(noon)).body.items).toEqual([]);
    expect((await role('2026-09-11T08:30:00.000Z')).body.items).toMatchObject([{ person: 'p-teacher' }]);
  });

  it('GOV-04 records the replay of a list, also of one that is not sensitive', async () => {
    await get(`views/role-holders?asOf=${noon}&by=occurred`, { as: logIn('p-head') });
    const reading = {
      actor: 'p-head',
      school: SCHOOL,
      stream: 'views',
      id: 'role-holders',
      asOf: noon,
      by: 'occurred',
    };
    expect(api().readings.at(-1)).toEqual(reading);
  });

  it('ORG-01 shows the trust the schools that were registered by then, each with what its list rests on', async () => {
    const trust = (at: string) =>
      api().call('GET', `/v1/trust/views/role-holders?asOf=${at}`, { as: logIn('t-auditor', '_trust') });
    const size = await api().past.sign(SCHOOL);
    const { body } = await trust(noon);
    expect(body.asOf).toMatchObject({
      at: noon,
      by: 'recorded',
      schools: [
        { school: OTHER_SCHOOL, checkpoint: null },
        { school: SCHOOL, checkpoint: { size } },
      ],
    });
    expect(body.items.length).toBeGreaterThan(4);
    expect((await trust('2026-09-01T00:00:00Z')).body).toMatchObject({ schools: [], items: [] });
  });

  it.each([
    ['asOf=2027-01-01T00:00:00Z', '/query/asOf'],
    ['asOf=2026-09-10', '/query/asOf'],
    ['by=hearsay', '/query/by'],
  ])('GOV-04 refuses the query %s and names the place', async (query, path) => {
    const answer = await get(`views/role-holders?${query}`, { as: logIn('p-head') });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });
});
