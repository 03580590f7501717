import { beforeAll, describe, expect, it, vi } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, post, get } = useApi();

const report = {
  occurredOn: '2026-09-09',
  place: 'Computing room',
  description: 'Canary words of an incident.',
  category: 'online-safety',
};
const joined = async (person: string, role: string): Promise<void> => {
  const of = `${SCHOOL}/people/${person}`;
  await setUp(api(), `${of}/join-staff`, { kind: 'staff', name: 'Canary', startedOn: '2026-09-01' });
  await setUp(api(), `${of}/assign-role`, { role, from: '2026-09-01' });
  await setUp(api(), `${of}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn(person)}` });
};
const reported = async (id: string, involved: readonly object[]): Promise<void> => {
  const body = { ...report, involved };
  expect((await post(`incidents/${id}/report-incident`, { as: logIn('p-teacher'), body })).status).toBe(201);
};

interface Item {
  readonly stream: string;
  readonly record: string;
  readonly type: string;
  readonly at: string;
  readonly parts: readonly string[];
}
const timelineOf = async (person: string, as: string, query = ''): Promise<readonly Item[]> => {
  const { status, body } = await get(`people/${person}/timeline${query}`, { as: logIn(as) });
  expect(status).toBe(200);
  return body.items;
};
const recordsIn = (items: readonly Item[]) => [
  ...new Set(items.map(({ stream, record }) => `${stream}/${record}`)),
];

beforeAll(async () => {
  await joined('p-dsl', 'dsl');
  await joined('p-deputy', 'deputy-dsl');
  await joined('p-guard', 'dpo');
  const pupil = { name: 'Canary Pupil', yearGroup: 'Y1', class: 'y1-oak', admittedOn: '2026-09-01' };
  await setUp(api(), `${SCHOOL}/people/u-340/admit-pupil`, pupil);
  await setUp(api(), `${SCHOOL}/people/p-teacher/assign-to-class`, { class: 'y1-oak', from: '2026-09-01' });
  await reported('i-seen', [
    { person: 'u-340', part: 'witness' },
    { person: 'u-301', part: 'victim' },
  ]);
  await reported('i-head', [
    { person: 'p-head', part: 'instigator' },
    { person: 'u-340', part: 'victim' },
  ]);
  await reported('i-locked', [{ person: 'u-340', part: 'victim' }]);
  const lock = { people: ['p-dsl'], roles: [], reason: 'A family matter.' };
  expect((await post('incidents/i-locked/lock-incident', { as: logIn('p-dsl'), body: lock })).status).toBe(
    201,
  );
  const terms = [{ kind: 'term', text: 'I tell a grown-up.' }];
  const template = { version: 1, title: 'Online at school', policyVersion: 1, terms };
  await setUp(api(), `${SCHOOL}/agreement-templates/pupil-ks1/publish-template`, template);
  const asked = { as: logIn('p-office'), body: { via: 'office' } };
  expect((await post('agreements/u-340.pupil-ks1/request-agreement', asked)).status).toBe(201);
  await projectAll(api());
});

describe('the timeline of a person', () => {
  it('DPR-05 has what names them across streams, in the order of what happened, with meaning and part', async () => {
    const items = await timelineOf('u-340', 'p-dsl');
    expect(recordsIn(items)).toEqual(
      expect.arrayContaining(['people/u-340', 'incidents/i-seen', 'incidents/i-head', 'incidents/i-locked']),
    );
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
    expect(items[0]).toMatchObject({
      day: '2026-09-01',
      stream: 'people',
      type: 'PupilAdmitted',
      meaning: expect.any(String),
      parts: ['subject'],
    });
    expect(items.find(({ record }) => record === 'i-seen')).toMatchObject({ parts: ['witness'] });
    expect(JSON.stringify(items)).not.toContain('Canary');
  });

  it('INC-14 shows nobody what is a matter of their own', async () => {
    expect(recordsIn(await timelineOf('p-head', 'p-dsl'))).toContain('incidents/i-head');
    const own = recordsIn(await timelineOf('p-head', 'p-head'));
    expect(own).toContain('people/p-head');
    expect(own.filter((record) => record.includes('i-head'))).toEqual([]);
  });

  it('INC-04 shows nothing of a file that is locked to others', async () => {
    expect(recordsIn(await timelineOf('u-340', 'p-deputy'))).not.toContain('incidents/i-locked');
    expect(recordsIn(await timelineOf('u-340', 'p-deputy'))).toContain('incidents/i-seen');
  });

  it('DPR-05 is narrower for class staff, who read of their own class alone', async () => {
    const items = await timelineOf('u-340', 'p-teacher');
    expect(recordsIn(items)).toEqual(['agreements/u-340.pupil-ks1']);
    expect((await get('people/u-301/timeline', { as: logIn('p-teacher') })).status).toBe(403);
    expect((await get('people/u-340/timeline', { as: logIn('p-it') })).status).toBe(403);
    expect((await get('people/p-head/timeline', { as: logIn('p-head') })).status).toBe(200);
    expect((await get('people/p-parent/timeline', { as: logIn('p-parent') })).status).toBe(403);
  });

  it('DPR-05 gives the data protection officer what they may read of it', async () => {
    expect(recordsIn(await timelineOf('u-340', 'p-guard'))).toEqual([]);
    expect((await get('people/u-340/records', { as: logIn('p-guard') })).status).toBe(200);
  });

  it('DPR-05 is narrowed by stream and by days', async () => {
    expect(recordsIn(await timelineOf('u-340', 'p-dsl', '?stream=people'))).toEqual(['people/u-340']);
    expect(recordsIn(await timelineOf('u-340', 'p-dsl', '?until=2026-09-01'))).toEqual(['people/u-340']);
    const later = recordsIn(
      await timelineOf('u-340', 'p-dsl', '?stream=incidents&from=2026-09-02&until=2026-09-10'),
    );
    expect(later.toSorted()).toEqual(['incidents/i-head', 'incidents/i-locked', 'incidents/i-seen']);
    expect((await get('people/u-340/timeline?stream=ghosts', { as: logIn('p-dsl') })).status).toBe(404);
    expect((await get('people/u-340/timeline?from=soon', { as: logIn('p-dsl') })).status).toBe(400);
  });

  it('DPR-05 lists the records that name somebody, and in which part', async () => {
    const { body } = await get('people/u-340/records?stream=incidents', { as: logIn('p-dsl') });
    expect(body.items.map(({ record, part }: Record<string, string>) => [record, part])).toEqual([
      ['i-head', 'victim'],
      ['i-locked', 'victim'],
      ['i-seen', 'witness'],
    ]);
  });

  it('DPR-05 comes in pages, whose ends name nothing that the reader may not read', async () => {
    const whole = await timelineOf('u-340', 'p-deputy');
    const paged: Item[] = [];
    let cursor = '';
    do {
      const { body } = await get(`people/u-340/timeline?limit=1${cursor}`, { as: logIn('p-deputy') });
      paged.push(...body.items);
      expect(Buffer.from(body.next ?? '', 'base64url').toString()).not.toContain('i-locked');
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(paged).toEqual(whole);
    const other = await get('people/u-340/timeline?limit=1', { as: logIn('p-deputy') });
    const forged = await get(`people/u-301/timeline?cursor=${other.body.next}`, { as: logIn('p-deputy') });
    expect(forged.status).toBe(400);
  });

  it('DPR-05 puts on record who looked, at whom, and which sensitive records they saw', async () => {
    const before = api().readings.length;
    await timelineOf('u-340', 'p-dsl');
    expect(api().readings.slice(before)).toEqual([
      { actor: 'p-dsl', school: SCHOOL, stream: 'timelines', id: 'u-340' },
    ]);
    const push = vi.spyOn(api().readings, 'push').mockImplementation(() => {
      throw new Error('the journal is down');
    });
    expect((await get('people/u-340/timeline', { as: logIn('p-dsl') })).status).toBe(500);
    push.mockRestore();
  });
});
