import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type ListedDue, whoseOf } from '../../../../../domain/kernel/due-lists.ts';
import { toClassStaff, toParentsOf } from '../../../../../domain/kernel/notice.ts';
import { listedDue } from '../../../../../functions/shared/deadlines/due-lists.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

/** The API answers on 2026-09-10, 09:30 in London. */
const listed = (
  [stream, streamId]: readonly [string, string],
  due: { readonly dueOn: string } | { readonly dueAt: string },
  { about = null, ...more }: Partial<Omit<ListedDue, 'due'>> & { readonly about?: string | null } = {},
): ListedDue => ({
  deadline: 'loan-return',
  items: ['DEV-02'],
  stream,
  streamId,
  due: { ...due, cycle: '3', about, hasFallenDue: false },
  what: 'Something is due.',
  people: [],
  roles: [],
  ...more,
});

const renewal = { deadline: 'agreement-renewal', items: ['AGR-12'] };
const rows: readonly ListedDue[] = [
  listed(['devices', 'lis-lt-001'], { dueOn: '2026-09-08' }, { about: 'p-parent', roles: ['office'] }),
  listed(['devices', 'lis-lt-002'], { dueOn: '2026-09-10' }, { about: 'p-other', roles: ['office'] }),
  listed(['agreements', 'p-teacher.staff'], { dueOn: '2026-09-09' }, { ...renewal, people: ['p-teacher'] }),
  listed(['agreements', 'u-301.pupil-ks1'], { dueOn: '2026-11-02' }, { ...renewal, about: 'u-301' }),
  listed(
    ['agreements', 't-trust-admin.staff'],
    { dueOn: '2026-09-07' },
    { ...renewal, about: 't-trust-admin' },
  ),
  listed(
    ['access', 'p-teacher'],
    { dueAt: '2026-09-10T08:29:59.999Z' },
    {
      ...{ deadline: 'access-end', items: ['ACC-07'], about: 'p-teacher', roles: ['it-support'] },
    },
  ),
  listed(
    ['access', 'p-later'],
    { dueAt: '2026-09-10T08:30:00.000Z' },
    {
      ...{ deadline: 'access-end', items: ['ACC-07'], about: 'p-later', roles: ['it-support'] },
    },
  ),
];

describe('what is due', () => {
  const { api, get } = useApi();
  const put = async (school: string, due: readonly ListedDue[]): Promise<void> => {
    for (const { item, groups = [] } of due.map((each) => listedDue(school, each)))
      for (const group of groups) {
        const Item = { ...item, sk: { S: `${group}/${item['sk']?.S}` } };
        await api().client.send(new PutItemCommand({ TableName: 'rows', Item }));
      }
  };
  beforeAll(async () => {
    await projectAll(api());
    await put(SCHOOL, rows);
    await put(OTHER_SCHOOL, [
      listed(['devices', 'hop-lt-001'], { dueOn: '2026-09-01' }, { roles: ['office'] }),
    ]);
  });

  interface Shown {
    readonly key: string;
    readonly record: string;
    readonly isOverdue: boolean;
  }
  const shown = async (person: string, query = ''): Promise<readonly string[]> => {
    const { status, body } = await get(`views/due?${query}`, { as: logIn(person) });
    expect(status).toBe(200);
    return body.items.map(({ record }: Shown) => record);
  };

  it('ORG-07 stands in the order of time, with since when or until when, whose it is, and where', async () => {
    const { body } = await get('views/due', { as: logIn('p-office') });
    expect(body.items.map(({ record, isOverdue }: Shown) => [record, isOverdue])).toEqual([
      ['t-trust-admin.staff', true],
      ['lis-lt-001', true],
      ['p-teacher.staff', true],
      ['p-teacher', true],
      ['p-later', false],
      ['lis-lt-002', false],
      ['u-301.pupil-ks1', false],
    ]);
    expect(body.items[1]).toEqual({
      key: '2026-09-08T22:59:59.999Z/loan-return#lis-lt-001#3',
      ...{ deadline: 'loan-return', items: ['DEV-02'], what: 'Something is due.' },
      ...{ stream: 'devices', record: 'lis-lt-001', link: '/devices/lis-lt-001' },
      ...{ about: 'p-parent', people: [], roles: ['office'] },
      ...{ day: '2026-09-08', at: null, isOverdue: true, overdueSince: '2026-09-08T23:00:00.000Z' },
    });
  });

  it('ORG-06 is shown to those who may read its record, and to nobody else', async () => {
    // Teachers read agreements and accesses of their own, and no device.
    expect(await shown('p-teacher')).toEqual(['p-teacher.staff', 'p-teacher']);
    expect(await shown('p-teacher', 'role=office')).toEqual([]);
    expect(await shown('p-teacher', 'person=p-parent')).toEqual([]);
    // Who leads computing has no devices in hand, who supports the school's IT has.
    expect(await shown('p-lead')).toEqual([]);
    expect(await shown('p-it')).toContain('lis-lt-001');
    // A parent reads what is a child's own.
    expect(await shown('p-parent')).toEqual(['u-301.pupil-ks1']);
  });

  it('ORG-06 holds everything that a person still has to do, by name', async () => {
    expect(await shown('p-office', 'person=p-teacher')).toEqual(['p-teacher.staff', 'p-teacher']);
    expect(await shown('p-office', 'person=u-301')).toEqual(['u-301.pupil-ks1']);
    expect(await shown('p-office', 'person=p-nobody')).toEqual([]);
  });

  it('ORG-06 is mine where it concerns me, or a role that I hold', async () => {
    expect(await shown('p-teacher', 'mine=true')).toEqual(['p-teacher.staff', 'p-teacher']);
    expect(await shown('p-office', 'mine=true')).toEqual(['lis-lt-001', 'lis-lt-002']);
    expect(await shown('p-it', 'mine=true')).toEqual(['p-teacher', 'p-later']);
    expect(await shown('p-head', 'mine=true')).toEqual([]);
  });

  it.each([
    ['overdue=true', ['t-trust-admin.staff', 'lis-lt-001', 'p-teacher.staff', 'p-teacher']],
    ['deadline=loan-return', ['lis-lt-001', 'lis-lt-002']],
    ['deadline=loan-return&overdue=true', ['lis-lt-001']],
    ['role=it-support', ['p-teacher', 'p-later']],
    ['role=office&deadline=access-end', []],
    ['before=2026-09-09', ['t-trust-admin.staff', 'lis-lt-001']],
    ['from=2026-09-10&before=2026-11-02', ['p-teacher', 'p-later', 'lis-lt-002']],
    ['from=2026-11-01', ['u-301.pupil-ks1']],
    ['from=2026-11-01&overdue=true', []],
  ])('ORG-07 is narrowed by %s', async (query, records) => {
    expect(await shown('p-office', query)).toEqual(records);
  });

  it.each(['', 'mine=true', 'overdue=true'])('ORG-07 comes whole in pages of one: %s', async (query) => {
    for (const person of ['p-office', 'p-teacher']) {
      const paged: string[] = [];
      let cursor = '';
      do {
        const path = `views/due?limit=1&${query}${cursor && `&cursor=${cursor}`}`;
        const { body } = await get(path, { as: logIn(person) });
        paged.push(...body.items.map(({ record }: Shown) => record));
        cursor = body.next ?? '';
      } while (cursor !== '');
      expect(paged).toEqual(await shown(person, query));
    }
  });

  it('ORG-07 is of now, and refuses what it does not know', async () => {
    for (const query of ['asOf=2026-09-01T00:00:00Z', 'mine=false', 'mien=true', 'role=cook', 'before=soon'])
      expect((await get(`views/due?${query}`, { as: logIn('p-office') })).status).toBe(400);
    expect((await get('views/due', {})).status).toBe(401);
  });

  it('ORG-07 is the whole trust’s for those who lead it, school by school', async () => {
    const ask = (query: string) =>
      api().call('GET', `/v1/trust/views/due?${query}`, { as: 'login-_trust-t-auditor' });
    const { body } = await ask('overdue=true');
    const found = body.items.map(({ school, item }: { school: string; item: Shown }) => [
      school,
      item.record,
    ]);
    expect(found).toEqual([
      [OTHER_SCHOOL, 'hop-lt-001'],
      [SCHOOL, 't-trust-admin.staff'],
      [SCHOOL, 'lis-lt-001'],
      [SCHOOL, 'p-teacher.staff'],
      [SCHOOL, 'p-teacher'],
    ]);
    expect((await ask('deadline=loan-return&limit=1')).body.items).toHaveLength(1);
  });

  it('ACC-01 takes nobody of the trust for a namesake at a school', async () => {
    const asked = { as: 'login-_trust-t-trust-admin' };
    const { body } = await api().call('GET', `/v1/schools/${SCHOOL}/views/due?mine=true`, asked);
    expect(body.items).toEqual([]);
    const { body: ofTrust } = await api().call('GET', '/v1/trust/views/due?mine=true', asked);
    expect(ofTrust.items).toEqual([]);
  });

  it('AGR-05 PUB-01 is mine where those are reminded who work with my class, or the parents of my child', async () => {
    await setUp(api(), `${SCHOOL}/people/p-teacher/assign-to-class`, { class: 'y1-oak', from: '2026-09-01' });
    const ofClass = { deadline: 'class-agreement', items: ['AGR-05'] };
    const ofChild = { deadline: 'photo-consent-answer', items: ['PUB-01'] };
    await put(SCHOOL, [
      listed(
        ['class-years', 'y1-oak.2026-27'],
        { dueOn: '2026-10-23' },
        { ...ofClass, ...whoseOf([toClassStaff('y1-oak')]) },
      ),
      listed(
        ['class-years', 'y2-ash.2026-27'],
        { dueOn: '2026-10-23' },
        { ...ofClass, ...whoseOf([toClassStaff('y2-ash')]) },
      ),
      listed(
        ['consents', 'u-301.photo'],
        { dueOn: '2026-09-12' },
        { ...ofChild, ...whoseOf([toParentsOf('u-301')]) },
      ),
      listed(
        ['consents', 'u-302.photo'],
        { dueOn: '2026-09-12' },
        { ...ofChild, ...whoseOf([toParentsOf('u-302')]) },
      ),
    ]);
    // What was known of the teacher is forgotten after a minute.
    vi.setSystemTime('2026-09-10T08:32:00Z');
    const dues = async (person: string, query: string) =>
      (await shown(person, `mine=true&${query}`)).toSorted();
    expect(await dues('p-teacher', 'deadline=class-agreement')).toEqual(['y1-oak.2026-27']);
    expect(await dues('p-teacher', 'deadline=photo-consent-answer')).toEqual([]);
    expect(await dues('p-parent', '')).toEqual(['u-301.photo', 'u-301.pupil-ks1']);
    expect(await dues('p-office', 'deadline=class-agreement')).toEqual([]);
    const { body } = await api().call('GET', `/v1/schools/${SCHOOL}/views/due?mine=true`, {
      as: 'login-_trust-t-auditor',
    });
    expect(body.items).toEqual([]);
  });

  it('INC-01 is on record as read where it shows something of a sensitive record', async () => {
    api().readings.length = 0;
    await shown('p-head');
    expect(api().readings).toEqual([]);
    const concern = { people: ['p-teacher'], isAboutStaff: false, lockedTo: null };
    const police = { deadline: 'police-decision', items: ['INC-10'], roles: ['dsl'], concern };
    await put(SCHOOL, [listed(['incidents', 'i-1'], { dueOn: '2026-09-11' }, police)]);
    expect(await shown('p-head', 'role=dsl')).toEqual(['i-1']);
    expect(api().readings).toEqual([{ actor: 'p-head', school: SCHOOL, stream: 'views', id: 'due' }]);
    expect(await shown('p-office', 'role=dsl')).toEqual([]);
  });

  it('INC-14 shows nothing of a record to whom it concerns, nor where the row does not say whom', async () => {
    const police = { deadline: 'police-decision', items: ['INC-10'], roles: ['dsl'] };
    const concerning = (...people: readonly string[]) => ({
      ...police,
      concern: { people, isAboutStaff: false, lockedTo: null },
    });
    await put(SCHOOL, [
      listed(['incidents', 'i-2'], { dueOn: '2026-09-11' }, concerning('p-head')),
      listed(['incidents', 'i-3'], { dueOn: '2026-09-11' }, police),
      listed(['incidents', 'i-4'], { dueOn: '2026-09-11' }, concerning()),
    ]);
    expect(await shown('p-head', 'role=dsl')).toEqual(['i-1', 'i-4']);
  });
});
