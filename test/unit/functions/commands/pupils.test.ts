import { describe, expect, it } from 'vitest';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('a pupil over HTTP', () => {
  const { api } = useApi();
  const admit = (school: string, id: string, yearGroup: string) =>
    api().call('POST', `/v1/schools/${school}/people/${id}/admit-pupil`, {
      as: logIn('p-office', school),
      body: { name: 'Canary Pupil', yearGroup, admittedOn: '2026-09-01' },
    });

  it('ORG-06 is not admitted to Year 13 of an infant school, and nothing is recorded', async () => {
    expect(await admit(SCHOOL, 'u-13', 'Y13')).toMatchObject({
      status: 422,
      body: { code: 'YearNotTaught', item: 'ORG-06' },
    });
    const path = `/v1/schools/${SCHOOL}/people/u-13`;
    expect((await api().call('GET', path, { as: logIn('p-office') })).status).toBe(404);
  });

  it('ORG-06 is admitted to a year that the school teaches, by what that school itself has registered', async () => {
    expect((await admit(SCHOOL, 'u-14', 'Y2')).status).toBe(201);
    expect((await admit(OTHER_SCHOOL, 'u-14', 'Y2')).status).toBe(201);
    const corrected = await api().call(
      'POST',
      `/v1/schools/${OTHER_SCHOOL}/schools/${OTHER_SCHOOL}/correct-school`,
      {
        as: logIn('t-trust-admin', '_trust'),
        body: { corrects: 1, changes: { yearGroups: ['R', 'Y1', 'Y2', 'Y3'] }, reason: 'A slip.' },
      },
    );
    expect(corrected.status).toBe(201);
    expect((await admit(OTHER_SCHOOL, 'u-15', 'Y3')).status).toBe(201);
    expect((await admit(SCHOOL, 'u-15', 'Y3')).status).toBe(422);
  });
});
