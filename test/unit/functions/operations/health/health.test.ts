import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanReport, type HealthSite, healthSite, now, swept } from '../../../../support/health-site.ts';

const school = 'larkfield-infant';
let site: HealthSite;
/** All is well: everything journaled is signed, nothing waits, last night's sweep found nothing. */
beforeEach(async () => {
  site = healthSite();
  await site.registered(school, 'hollowbrook-primary');
  site.journaled('_trust', 1, 4, '2026-09-09T09:00:00.000Z');
  await site.signed('_trust', 4, '2026-09-09T09:05:00.000Z');
  site.journaled(school, 1, 10, '2026-09-09T10:00:00.000Z');
  await site.signed(school, 10, '2026-09-09T10:05:00.000Z');
  await site.sweptAs(cleanReport);
});
const saysOf = async (one = site): Promise<readonly string[]> =>
  (await one.health()).body.attention.map(
    ({ what, says }: { what: string; says: string }) => `${what}: ${says}`,
  );

describe('the health of a trust', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 is well when all is signed, swept and handled, however long ago that was journaled', async () => {
    const { status, headers, body } = await site.health();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    const checkpoint = { size: 10, time: '2026-09-09T10:05:00.000Z' };
    expect(body).toEqual({
      at: now,
      isWell: true,
      attention: [],
      schools: [
        {
          ...ofSchool('_trust', 4, '2026-09-09T09:00:00.000Z'),
          checkpoint: { size: 4, time: '2026-09-09T09:05:00.000Z' },
        },
        { ...ofSchool('hollowbrook-primary', 0, null), checkpoint: null },
        { ...ofSchool(school, 10, '2026-09-09T10:00:00.000Z'), checkpoint },
      ],
      queues: [
        { queue: 'project', messages: { waiting: 0, inFlight: 0, delayed: 0 }, deadLetters: none },
        { queue: 'notify', messages: { waiting: 0, inFlight: 0, delayed: 0 }, deadLetters: none },
        { queue: 'relay', messages: null, deadLetters: none },
      ],
      lists: expect.arrayContaining([expect.objectContaining({ model: 'due-dates', events: 0 })]),
      sweep: { ...cleanReport, seconds: 90, behind: [], schools: [] },
      operations: [],
    });
  });

  it('GOV-04 counts what no checkpoint covers, and calls for a person when it was journaled over three hours ago', async () => {
    site.journaled(school, 11, 2, '2026-09-10T05:30:00.000Z');
    site.journaled(school, 13, 1, '2026-09-10T08:29:00.000Z');
    expect((await site.health()).body).toMatchObject({
      isWell: true,
      schools: [{}, {}, { position: 13, unsigned: 3, unsignedSince: '2026-09-10T05:30:00.000Z' }],
    });
    site.journaled('hollowbrook-primary', 1, 1, '2026-09-10T05:29:59.000Z');
    expect(await saysOf()).toEqual([
      'unsigned: no checkpoint covers the newest 1 commit of hollowbrook-primary, journaled since 2026-09-10T05:29:59.000Z',
    ]);
  });

  it('GOV-04 tells what the last sweep found, and whom it hurts that rows are behind', async () => {
    const behind = { 'incident-log': 2, 'role-holders': 1 };
    await site.sweptAs({
      ...cleanReport,
      tampered: 1,
      unchecked: 7,
      schools: [
        { ...swept, journaled: 3, overdue: 2, behind },
        { ...swept, school: 'hollowbrook-primary', failed: true },
        { ...swept, school: 'elsewhere', behind: { 'incident-log': 1 } },
        { ...swept, school: 'quiet' },
      ],
    });
    const { body } = await site.health();
    expect(body.sweep).toMatchObject({ tampered: 1, unchecked: 7 });
    const named = body.sweep.schools.map((one: { school: string }) => one.school);
    expect(named).toEqual([school, 'hollowbrook-primary', 'elsewhere']);
    expect(body.sweep.behind).toEqual([
      {
        model: 'incident-log',
        streams: 3,
        impact: 'Safeguarding leads do not see the newest incidents, governors not the newest extract',
      },
      {
        model: 'role-holders',
        streams: 1,
        impact: 'Notices go to those who held a role before, not to those who hold it now',
      },
    ]);
    expect(await saysOf()).toEqual([
      'tampering: the last sweep found 1 commit or other entry that is not as written',
      'journal-behind: the last sweep found 2 commits of larkfield-infant that the relay had not journaled',
      'not-swept: the last sweep could not go through hollowbrook-primary whole',
    ]);
  });

  it('GOV-04 misses a sweep after a day and a half, and one that has never been', async () => {
    await site.sweptAs({ ...cleanReport, endedAt: '2026-09-08T20:30:00.000Z' });
    expect(await saysOf()).toEqual([]);
    await site.sweptAs({ ...cleanReport, endedAt: '2026-09-08T20:29:59.000Z' });
    expect(await saysOf()).toEqual(['sweep-overdue: no sweep has ended since 2026-09-08T20:29:59.000Z']);
    const fresh = healthSite();
    expect(await saysOf(fresh)).toEqual(['sweep-overdue: no sweep has ended yet']);
    expect((await fresh.health()).body).toMatchObject({
      sweep: null,
      schools: [{ school: '_trust', position: 0, checkpoint: null }],
    });
  });

  it('GOV-04 lists what is under way of what was asked for last, and not by whom', async () => {
    await site.asked('a'.repeat(32), { status: 'running', requestedAt: '2026-09-10T08:00:00.000Z' });
    await site.asked('b'.repeat(32), { status: 'done', ended: true });
    await site.asked('c'.repeat(32), { status: 'requested' });
    const { operations } = (await site.health()).body;
    expect(
      operations.map((one: { operation: string; status: string }) => [one.operation[0], one.status]),
    ).toEqual([
      ['c', 'requested'],
      ['a', 'running'],
    ]);
    expect(JSON.stringify(operations)).not.toContain('t-admin');
    const later = { ended: true, requestedAt: '2026-09-10T08:30:00.001Z' };
    for (let asked = 0; asked < 20; asked += 1) await site.asked(`${asked}`.padStart(32, '0'), later);
    expect((await site.health()).body.operations).toEqual([]);
  });

  it('GOV-04 names a school or a queue that can not be read, and tells of all others', async () => {
    site.dynamo.items.set(`journal ${school} 11`, {
      pk: { S: school },
      sk: { N: '11' },
      t: { S: 'nonsense' },
    });
    const sqs = { send: () => Promise.reject(new Error('an outage')) };
    Object.assign(site.deps.health, { sqs });
    const { status, body } = await site.health();
    expect(status).toBe(200);
    expect(body.schools.map((one: { school: string }) => one.school)).toEqual([
      '_trust',
      'hollowbrook-primary',
    ]);
    expect(body.queues).toEqual([]);
    expect(await saysOf()).toEqual([
      `unreadable: the journal of ${school} could not be read; the log of the function operations says why`,
      ...['notify', 'project', 'relay'].map(
        (queue) =>
          `unreadable: the queue of ${queue} could not be read; the log of the function operations says why`,
      ),
    ]);
  });

  it.each([
    ['an executive', 'executive', {}, 403],
    ['a headteacher', 'head', {}, 403],
    ['nobody', 'stranger', {}, 403],
    ['a query', 'admin', { school }, 400],
    ['an administrator', 'admin', {}, 200],
  ])('GOV-04 answers %s so', async (_, as, query, status) => {
    expect((await site.health(as, query as Record<string, string>)).status).toBe(status);
  });

  it('GOV-04 of 150 schools asks three times for each that has nothing new, and 32 times more at most', async () => {
    const large = healthSite();
    const schools = Array.from({ length: 150 }, (_, index) => `school-${index}`);
    await large.registered(...schools);
    for (const one of schools) {
      large.journaled(one, 1, 3, '2026-09-10T01:00:00.000Z');
      await large.signed(one, 3, '2026-09-10T01:05:00.000Z');
    }
    await large.sweptAs({ ...cleanReport, schools: schools.map((one) => ({ ...swept, school: one })) });
    large.dynamo.mock.resetHistory();
    const { body } = await large.health();
    expect(body).toMatchObject({ isWell: true, schools: { length: 151 } });
    expect(large.dynamo.mock.calls().length).toBeLessThanOrEqual(3 * 151 + 32);
  });
});

const none = { messages: 0, lookedAt: 0, oldest: null, models: [] };
const ofSchool = (name: string, position: number, journaledAt: string | null) => ({
  ...{ school: name, position, journaledAt, unsigned: 0, unsignedSince: null },
});
