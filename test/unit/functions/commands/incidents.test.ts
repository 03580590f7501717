import { beforeAll, describe, expect, it } from 'vitest';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const outsider = 'A canary of another school, met in a game.';

describe('an incident over HTTP', () => {
  const { api, post, get, logged } = useApi();
  const [teacher, dsl] = [logIn('p-teacher'), logIn('p-head')];
  const report = {
    occurredOn: '2026-09-10',
    place: 'Library',
    description: 'Words.',
    category: 'online-safety',
  };
  const send = (command: string, body: object, as = dsl) => post(`incidents/i-1/${command}`, { as, body });
  const involving = (...involved: readonly object[]) => ({ ...report, involved });

  beforeAll(async () => {
    await api().call('POST', `/v1/schools/${OTHER_SCHOOL}/people/u-900/admit-pupil`, {
      as: 'bootstrap-subject',
      body: { name: 'Canary Pupil', yearGroup: 'Y2', admittedOn: '2026-09-01' },
    });
  });

  it.each([
    { what: 'nobody', person: 'nobody' },
    { what: 'a pupil of another school', person: 'u-900' },
  ])('INC-01 refuses $what as a witness, and records nothing', async ({ person }) => {
    const answer = await send('report-incident', involving({ person, part: 'witness' }), teacher);
    expect(answer).toMatchObject({ status: 422, body: { code: 'PersonNotKnown', item: 'INC-01' } });
    expect((await get('incidents/i-1', { as: dsl })).status).toBe(404);
  });

  it('INC-01 refuses a person named twice', async () => {
    const twice = involving({ person: 'u-301', part: 'victim' }, { person: 'u-301', part: 'witness' });
    expect(await send('report-incident', twice, teacher)).toMatchObject({
      status: 422,
      body: { code: 'AlreadyInvolved' },
    });
  });

  it('INC-01 takes a pupil of the school and a described outsider, whose words leave no trace in the clear', async () => {
    const body = involving({ person: 'u-301', part: 'victim' }, { outsider, part: 'instigator' });
    const answer = await send('report-incident', body, teacher);
    expect(answer).toMatchObject({ status: 201, body: { commit: 1 } });
    const { state } = (await get('incidents/i-1', { as: dsl })).body;
    expect(state.involved).toEqual([
      { person: 'u-301', outsider: null, part: 'victim', by: 1 },
      { person: null, outsider, part: 'instigator', by: 2 },
    ]);
    expect(logged.join('')).not.toContain('met in a game');
  });

  it('INC-10 does not close upon a consideration that is older than the illegality, and says which rule it is', async () => {
    const consider = { decision: 'no-report', reasons: 'Nobody else saw it.' };
    for (const [command, body] of [
      ['log-incident', { target: 'safelog', reference: 'SG-1' }],
      ['take-action', { action: 'The site is blocked.' }],
      ['classify-incident', { classes: ['content'] }],
      ['consider-police', consider],
      ['raise-flag', { kind: 'illegal', reason: 'The provider says so.' }],
    ] as const)
      expect((await send(command, body)).status).toBe(201);
    const close = { outcome: 'resolved', reasons: 'It is out of reach.' };
    expect(await send('close-incident', close)).toMatchObject({
      status: 422,
      body: { code: 'PoliceConsiderationRequired', item: 'INC-10' },
    });
    expect((await send('consider-police', consider)).status).toBe(201);
    expect((await send('close-incident', close)).status).toBe(201);
  });

  it('INC-12 takes nothing more once it is closed, until it is open again', async () => {
    expect(await send('take-action', { action: 'Another.' })).toMatchObject({
      status: 422,
      body: { code: 'IncidentClosed', item: 'INC-12' },
    });
    const correction = { corrects: 1, changes: { category: 'harmful-material' }, reason: 'A slip.' };
    expect((await send('correct-incident', correction)).body.code).toBe('IncidentClosed');
    expect((await send('reopen-incident', { reason: 'Another pupil saw it.' })).status).toBe(201);
    expect((await send('correct-incident', correction)).status).toBe(201);
    expect((await get('incidents/i-1', { as: dsl })).body.state).toMatchObject({
      status: 'open',
      police: null,
      report: { categories: ['harmful-material'], illegal: true },
    });
  });

  it('INC-08 relies on earlier incidents that are on record', async () => {
    const bullying = { repetitive: true, intentional: true, imbalanceOfPower: true, platform: 'gaming' };
    expect(await send('record-cyber-bullying', { ...bullying, earlier: ['i-0'] })).toMatchObject({
      status: 422,
      body: { code: 'EarlierIncidentNotReported' },
    });
    await post('incidents/i-0/report-incident', { as: teacher, body: report });
    expect((await send('record-cyber-bullying', { ...bullying, earlier: ['i-0'] })).status).toBe(201);
  });

  it('ORG-01 shows nothing of it to another school', async () => {
    const as = logIn('p-head', OTHER_SCHOOL);
    expect((await api().call('GET', `/v1/schools/${SCHOOL}/incidents/i-1`, { as })).status).toBe(403);
  });
});
