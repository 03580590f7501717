import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../support/use-api.ts';

const secretWords = 'Only the other school knows of this.';

describe('somebody who knows the ids of another school', () => {
  const { api, post } = useApi();
  const theirs = { as: logIn('p-head', OTHER_SCHOOL) };
  const ours = { as: logIn('p-head') };
  beforeAll(async () => {
    const report = {
      occurredOn: '2026-09-10',
      place: 'Hall',
      description: secretWords,
      category: 'online-safety',
    };
    const path = `/v1/schools/${OTHER_SCHOOL}/incidents/i-theirs/report-incident`;
    expect((await api().call('POST', path, { ...theirs, body: report })).status).toBe(201);
    await projectAll(api());
  });

  const reads = [
    'incidents/i-theirs',
    'incidents/i-theirs/history',
    'views/incident-log',
    'dossiers/i-theirs',
    'people/p-head/timeline',
    'as-of?at=2026-09-10T08:00:00Z',
  ];

  it.each(reads)('ORG-01 DPR-06 reads nothing of it at its own address: %s', async (read) => {
    const answer = await api().call('GET', `/v1/schools/${OTHER_SCHOOL}/${read}`, ours);
    expect(answer).toMatchObject({ status: 403, body: { type: expect.stringMatching(/#forbidden$/) } });
    expect(JSON.stringify(answer.body)).not.toContain(secretWords);
  });

  it.each(reads)('ORG-01 DPR-06 finds nothing of it under the own school: %s', async (read) => {
    const answer = await api().call('GET', `/v1/schools/${SCHOOL}/${read}`, ours);
    expect([200, 404]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toMatch(/i-theirs|Only the other school/);
  });

  it('ORG-01 changes nothing there, and makes nothing of that name into the same record', async () => {
    const close = { as: ours.as, body: { outcome: 'resolved' } };
    const there = `/v1/schools/${OTHER_SCHOOL}/incidents/i-theirs/close-incident`;
    expect((await api().call('POST', there, close)).status).toBe(403);
    const body = { occurredOn: '2026-09-09', place: 'Yard', description: 'Ours.', category: 'online-safety' };
    expect((await post('incidents/i-theirs/report-incident', { ...ours, body })).status).toBe(201);
    const read = await api().call('GET', `/v1/schools/${OTHER_SCHOOL}/incidents/i-theirs/history`, theirs);
    expect(read.body.events).toHaveLength(1);
    expect(JSON.stringify(read.body)).toContain(secretWords);
  });
});
