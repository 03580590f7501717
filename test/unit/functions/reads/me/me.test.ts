import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApi } from '../../../../support/api.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { openSchool, setUp } from '../../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

interface Place {
  readonly school: string;
  readonly person: string;
  readonly roles: readonly string[];
}

describe('who am I', () => {
  const { api, logged } = useApi();
  beforeAll(() => projectAll(api()));
  const me = (as: string) => api().call('GET', '/v1/me', { as });

  it('ORG-02 answers a person’s school, id, roles and rights there, and no other school', async () => {
    const { status, headers, body } = await me(logIn('p-head'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(body).toMatchObject({ person: 'p-head', isBootstrap: false, trust: null });
    expect(body.schools.map(({ school, person, roles }: Place) => [school, person, roles])).toEqual([
      [SCHOOL, 'p-head', ['dsl', 'headteacher', 'staff']],
    ]);
    expect(body.schools[0].lists).toContainEqual({ name: 'incident-log', opensPersonal: true });
  });

  it('ORG-02 answers every school of somebody who works in two', async () => {
    const subject = `${api().issuer.issuer}|${logIn('p-it')}`;
    await setUp(api(), `${OTHER_SCHOOL}/people/p-visiting/join-staff`, {
      kind: 'staff',
      name: 'Canary',
      startedOn: '2026-09-01',
    });
    await setUp(api(), `${OTHER_SCHOOL}/people/p-visiting/link-log-in`, { subject });
    const { body } = await me(logIn('p-it'));
    expect(body.schools.map(({ school, person, roles }: Place) => [school, person, roles])).toEqual([
      [OTHER_SCHOOL, 'p-visiting', ['staff']],
      [SCHOOL, 'p-it', ['it-support', 'staff']],
    ]);
  });

  it('DPR-01 names a parent’s children by id, and nobody by name', async () => {
    const { body } = await me(logIn('p-parent'));
    expect(body.schools).toMatchObject([
      { school: SCHOOL, person: 'p-parent', roles: ['parent'], children: ['u-301'] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Okoro|Canary|@|Larkfield Infant School/);
  });

  it('ORG-01 answers the roles of the trust, and the schools that they reach', async () => {
    const { body } = await me(logIn('t-auditor', '_trust'));
    expect(body).toMatchObject({
      person: 't-auditor',
      schools: [],
      trust: { person: 't-auditor', roles: ['auditor'], schools: [OTHER_SCHOOL, SCHOOL] },
    });
    expect(body.trust.audit).toContainEqual({ name: 'feed', opensPersonal: true });
  });

  it('ORG-01 answers somebody of the trust who is known at a school as both, and keeps reads by the role of the trust on record', async () => {
    const person = `${SCHOOL}/people/p-trustee`;
    await setUp(api(), `${person}/appoint-governor`, { name: 'Canary', appointedOn: '2026-09-01' });
    const as = logIn('t-auditor', '_trust');
    await setUp(api(), `${person}/link-log-in`, { subject: `${api().issuer.issuer}|${as}` });
    vi.setSystemTime(new Date('2026-09-10T08:32:00Z'));
    const { body } = await me(as);
    expect(body.schools.map(({ school, person: id, roles }: Place) => [school, id, roles])).toEqual([
      [SCHOOL, 'p-trustee', ['auditor', 'governor']],
    ]);
    expect(body.trust).toMatchObject({ roles: ['auditor'], schools: [OTHER_SCHOOL, SCHOOL] });
    api().readings.length = 0;
    expect(await api().call('GET', `/v1/schools/${SCHOOL}/people/p-head`, { as })).toMatchObject({
      status: 200,
    });
    expect(api().readings).toEqual([{ actor: 'p-trustee', school: SCHOOL, stream: 'people', id: 'p-head' }]);
  });

  it('ORG-02 answers a good token that is linked to nobody, so that a front end can say so', async () => {
    expect(await me('stranger')).toMatchObject({
      status: 200,
      body: { person: null, isBootstrap: false, schools: [], trust: null },
    });
  });

  it('ORG-02 says of the token that sets the trust up what it is, and tells of its use once', async () => {
    // A trust with an administrator knows no such token.
    expect((await me('bootstrap-subject')).body).toMatchObject({ person: null, isBootstrap: false });
    const fresh = await startApi();
    for (const school of [OTHER_SCHOOL, SCHOOL]) await openSchool(fresh, school);
    await projectAll(fresh);
    logged.length = 0;
    const { body } = await fresh.call('GET', '/v1/me', { as: 'bootstrap-subject' });
    await fresh.stop();
    expect(body).toMatchObject({
      person: 'bootstrap',
      isBootstrap: true,
      schools: [],
      trust: { roles: ['trust-admin'], schools: [OTHER_SCHOOL, SCHOOL] },
    });
    expect(logged.filter((line) => line.includes('bootstrap-used'))).toHaveLength(1);
  });

  it('ORG-02 refuses a token that is none, and takes no query', async () => {
    expect(await api().call('GET', '/v1/me')).toMatchObject({ status: 401 });
    expect(await api().call('GET', '/v1/me', { authorization: 'Bearer nonsense' })).toMatchObject({
      status: 401,
    });
    expect(await api().call('GET', '/v1/me?person=p-head', { as: logIn('p-head') })).toMatchObject({
      status: 400,
    });
  });
});
