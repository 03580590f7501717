import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster, NewerEvent } from '../../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../../events/log/event-log.ts';
import type { JournalEntry } from '../../../../events/log/journal/types.ts';
import { readItem } from '../../../../events/log/read-item.ts';
import { createHandler } from '../../../../functions/notify/handler.ts';
import { createDeliveries } from '../../../../functions/shared/notices/deliveries.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { notifyMissing } from '../../../../functions/sweep/notify-missing.ts';
import { createRun } from '../../../../functions/sweep/run.ts';
import type { SweepDeps } from '../../../../functions/sweep/types.ts';
import type { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { holder, notifyDeps, policy, readModelOf } from '../../../support/notify.ts';
import { sendAs } from '../../../support/react.ts';

const school = 'larkfield-infant';
const reported = {
  type: 'ReportIncident',
  occurredOn: '2026-09-14',
  place: 'Library',
  description: 'A canary sang.',
  category: 'online-safety',
};
const send = sendAs(['headteacher', 'staff']);
type Client = ReturnType<typeof fakeDynamo>['client'];

/** Notices and the sweep on the same tables; what is published waits until it is handed over. */
const siteWith = (...holders: readonly ReturnType<typeof holder>[]) => {
  const time = { now: '2026-09-14T09:00:00.000Z' };
  const clock = () => new Date(time.now);
  const policyAt = async () => policy({ incidents: { alertRoles: ['dsl'] } });
  const { deps, sent, items, recorded, client } = notifyDeps({
    clock,
    policyAt,
    readModel: readModelOf(...holders),
  });
  const published: string[] = [];
  const commits = () =>
    [...items].filter(([at]) => at.startsWith('log ')).map(([, item]) => readItem(item as never));
  const entries = (): readonly JournalEntry[] =>
    commits().map(({ commit, hash }, index) => ({
      ...{ stream: commit.stream, id: commit.id, commit: commit.commit },
      ...{ position: index + 1, hash, at: commit.recordedAt },
    }));
  const sweepDeps = {
    client: client as Client,
    journalTable: 'journal',
    now: () => time.now,
    log: createEventLog({
      client: client as Client,
      tableName: 'log',
      trust: 'fernhill',
      catalogue: createUpcaster(catalogue),
    }),
    journal: {
      readJournal: async (_: string, after: number, limit: number) =>
        entries()
          .filter(({ position }) => position > after)
          .slice(0, limit),
    },
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://schemas.example' }),
    bus: {
      send: async ({ input }: { input: { Entries: { Detail: string }[] } }) => {
        published.push(...input.Entries.map(({ Detail }) => JSON.stringify({ detail: JSON.parse(Detail) })));
        return { Entries: input.Entries.map(() => ({ EventId: 'e' })) };
      },
    },
    busName: 'daybook',
    deadLetters: async () => {
      throw new Error('nothing is set aside here');
    },
    policyAt,
    deliveries: createDeliveries({ client: client as Client, tableName: 'deliveries' }),
    wait: async () => undefined,
    random: () => 0.5,
  } as unknown as SweepDeps;
  return {
    time,
    sent,
    items,
    published,
    recorded,
    report: (id: string) => send(deps, `${school}/incidents/${id}`, reported),
    sweep: (changed: Partial<Pick<SweepDeps, 'policyAt'>> = {}) => {
      const streams = commits().map(({ commit }) => ({ key: { ...commit }, commit: commit.commit }));
      return notifyMissing(
        { ...sweepDeps, ...changed },
        createRun(sweepDeps, () => false),
        school,
        streams,
      );
    },
    /** What was published reaches its consumer. */
    arrive: async () => {
      for (const body of published.splice(0)) await createHandler(deps)(body);
    },
  };
};

describe('the sweep, looking for notices that nobody sent', () => {
  let site: ReturnType<typeof siteWith>;
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());
  beforeEach(async () => {
    site = siteWith(holder('p-1', 'dsl'));
    await site.report('i-1');
    site.time.now = '2026-09-14T11:00:00.000Z';
  });

  it('INC-04 hands over an event whose message was lost before anybody was notified', async () => {
    expect(await site.sweep()).toBe(1);
    await site.arrive();
    expect(site.sent.map(({ to }) => to)).toEqual(['p-1@larkfield.example']);
    expect([await site.sweep(), site.published]).toEqual([0, []]);
  });

  it('INC-04 hands over an event whose recipients are on record and have no mail', async () => {
    await site.sweep();
    await site.arrive();
    for (const at of site.items.keys()) if (at.startsWith('deliveries ')) site.items.delete(at);
    for (const at of site.items.keys()) if (at.startsWith('journal ')) site.items.delete(at);
    site.time.now = '2026-09-14T13:00:00.000Z';
    expect(await site.sweep()).toBe(1);
    await site.arrive();
    expect(site.sent.map(({ to }) => to)).toEqual(['p-1@larkfield.example', 'p-1@larkfield.example']);
    expect(await site.sweep()).toBe(0);
  });

  it('INC-04 looks again at an event of which it could not tell, as while a later release is taken back', async () => {
    const policyAt = async () => Promise.reject(new NewerEvent('of a later release'));
    expect([await site.sweep({ policyAt }), site.published]).toEqual([0, []]);
    expect(await site.sweep()).toBe(1);
    await site.arrive();
    expect(site.sent.map(({ to }) => to)).toEqual(['p-1@larkfield.example']);
  });

  it('ORG-02 hands over an event of which nobody was found, for a week', async () => {
    const nobody = siteWith();
    await nobody.report('i-1');
    for (const day of ['15', '17', '20']) {
      nobody.time.now = `2026-09-${day}T11:00:00.000Z`;
      expect(await nobody.sweep()).toBe(1);
      await nobody.arrive();
    }
    nobody.time.now = '2026-09-22T11:00:00.000Z';
    expect(await nobody.sweep()).toBe(0);
    expect(nobody.recorded().map(({ type }) => type)).toContain('NotificationUnaddressed');
  });

  it('INC-04 leaves to the queues what was journaled less than an hour ago, and finds it the next time', async () => {
    site.time.now = '2026-09-14T09:59:00.000Z';
    expect(await site.sweep()).toBe(0);
    site.time.now = '2026-09-14T10:00:00.000Z';
    expect(await site.sweep()).toBe(1);
  });

  it('INC-04 reads again only what comes after all of which everybody was notified', async () => {
    await site.sweep();
    await site.arrive();
    await site.sweep();
    await site.report('i-2');
    site.time.now = '2026-09-14T13:00:00.000Z';
    expect(await site.sweep()).toBe(1);
    const [body = ''] = site.published;
    expect(JSON.parse(body).detail.subject).toBe('incidents/i-2');
  });
});
