import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('lists', () => {
  const { api, post, get } = useApi();
  const description = 'A canary sang in the library.';

  beforeAll(async () => {
    const body = { occurredOn: '2026-09-10', place: 'Library', description, category: 'online-safety' };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
    await post('incidents/i-1/sign-incident-log', {
      as: logIn('p-teacher'),
      body: { signedName: 'Canary Teacher' },
    });
    await projectAll(api());
  });

  it('INC-02 opens the five columns for the safeguarding lead, each text where it was sealed, and records the reading', async () => {
    const answer = await get('views/incident-log', { as: logIn('p-head') });
    expect(answer).toMatchObject({
      status: 200,
      body: { school: SCHOOL, model: 'incident-log', summary: { total: 1, open: 1 }, next: null },
    });
    expect(answer.body.items[0]).toMatchObject({
      key: 'i-1',
      description,
      recordedBy: [{ signedName: 'Canary Teacher' }],
    });
    expect(api().readings.at(-1)).toEqual({
      actor: 'p-head',
      school: SCHOOL,
      stream: 'views',
      id: 'incident-log',
    });
    expect(JSON.stringify(answer.body)).not.toContain('sealed:');
  });

  it('INC-02 keeps the incident log from staff, governors, the trust and auditors', async () => {
    for (const as of [
      logIn('p-teacher'),
      logIn('t-auditor', '_trust'),
      logIn('t-trust-admin', '_trust'),
      logIn('p-head', OTHER_SCHOOL),
    ]) {
      expect((await get('views/incident-log', { as })).status).toBe(403);
    }
    expect(
      (await api().call('GET', '/v1/trust/views/incident-log', { as: logIn('t-trust-admin', '_trust') }))
        .status,
    ).toBe(403);
  });

  it('ORG-02 pages through a list without losing or repeating an item', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`views/role-holders?limit=2${cursor && `&cursor=${cursor}`}`, {
        as: logIn('p-head'),
      });
      seen.push(...body.items.map(({ key }: { key: string }) => key));
      cursor = body.next ?? '';
    } while (cursor !== '');
    const { body: whole } = await get('views/role-holders', { as: logIn('p-head') });
    expect(seen).toEqual(whole.items.map(({ key }: { key: string }) => key));
    expect(seen).toContain('dsl.p-head');
    expect(whole.items[0].name).toMatch(/^Canary /);
  });

  it('AGR-01 shows the trust the same list for every registered school, personal fields withheld', async () => {
    const as = logIn('t-auditor', '_trust');
    const { status, body } = await api().call('GET', '/v1/trust/views/role-holders', { as });
    expect(status).toBe(200);
    expect(body.schools.map(({ school }: { school: string }) => school)).toEqual([OTHER_SCHOOL, SCHOOL]);
    expect(new Set(body.items.map(({ school }: { school: string }) => school))).toEqual(
      new Set([OTHER_SCHOOL, SCHOOL]),
    );
    expect(body.items[0].item.name).toBeNull();
    expect(api().readings.at(-1)).toEqual({
      actor: 't-auditor',
      school: '_trust',
      stream: 'views',
      id: 'role-holders',
    });
    const first = await api().call('GET', '/v1/trust/views/role-holders?limit=1', { as });
    const second = await api().call('GET', `/v1/trust/views/role-holders?limit=1&cursor=${first.body.next}`, {
      as,
    });
    expect(second.body.items[0]).toEqual(body.items[1]);
  });

  it('AGR-01 shows nobody of a school the list of the trust', async () => {
    expect((await api().call('GET', '/v1/trust/views/role-holders', { as: logIn('p-head') })).status).toBe(
      403,
    );
  });

  it.each([
    ['views/horoscopes', 404],
    ['views/role-holders?limit=0', 400],
    ['views/role-holders?limit=many', 400],
    ['views/role-holders?cursor=made-up', 400],
    ['views/role-holders?limit=0x1', 400],
    ['views/role-holders?limit=%2B5', 400],
    ['views/role-holders?limit=', 400],
    ['views/role-holders?limit=501', 400],
    ['views/role-holders?limit=500&role=dsl', 200],
    ['views/incident-log?status=open&unlogged=form', 200],
  ])('ORG-02 answers %s with %i', async (path, status) => {
    expect((await get(path, { as: logIn('p-head') })).status).toBe(status);
  });

  it.each([
    ['views/role-holders?nonsense=1', '/query'],
    ['views/role-holders?asOf=yesterday', '/query/asOf'],
    ['views/role-holders?by=hearsay', '/query/by'],
    ['views/role-holders?role=canary', '/query/role'],
    ['views/role-holders?limit=0x1', '/query/limit'],
    ['views/devices-on-loan?due=nonsense', '/query/due'],
    ['views/incident-log?unlogged=maybe', '/query/unlogged'],
    ['views/access-register?person=a%2Fb', '/query/person'],
    ['views/outstanding-agreements?audience=everybody', '/query/audience'],
  ])('ORG-02 refuses %s and names the place', async (path, place) => {
    const trust = () => api().call('GET', `/v1/trust/${path}`, { as: logIn('t-auditor', '_trust') });
    const answers = [
      await get(path, { as: logIn('p-head') }),
      ...(path.includes('role-holders') ? [await trust()] : []),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 400,
        body: {
          type: expect.stringContaining('#invalid-query'),
          issues: [{ path: place, message: expect.stringMatching(/^(expected|has) /) }],
        },
      });
    }
  });
});
