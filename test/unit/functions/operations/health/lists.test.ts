import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { projections } from '../../../../../domain/read-models/index.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { toItem } from '../../../../../events/log/journal/page.ts';
import { coverPut } from '../../../../../functions/shared/deadlines/due-cover.ts';
import { composeLog } from '../../../../../functions/shared/lambda/compose.ts';
import { cleanReport, type HealthSite, healthSite } from '../../../../support/health-site.ts';
import { proposal, tally } from '../../../../support/log.ts';
import { atOnce, createProjector } from '../../../../support/projector.ts';

const school = 'larkfield-infant';
const key = { school, stream: 'devices', id: 'lis-lt-014' };
const SAFEGUARDS = 'DeviceSafeguardsInstalled';
const hash = Buffer.alloc(32).toString('base64url');
const env = { TRUST_ID: 'fernhill', EVENT_LOG_TABLE: 'log' };
const quiet = { events: 0, since: null, schools: [] };

/** A device is on record and in its lists since before the newest sweep. */
let site: HealthSite;
beforeEach(async () => {
  site = healthSite();
  await site.registered(school);
  await site.sweptAs(cleanReport);
  await recorded('2026-09-09T09:00:00.000Z', 'DeviceRegistered');
  await project();
});

/** A commit of the device: an example of each event, and its line of the journal, which is signed. */
const recorded = async (now: string, ...types: readonly string[]): Promise<void> => {
  const log = composeLog(site.dynamo.client, env);
  const definitions = catalogue.find(({ stream }) => stream === key.stream)?.entries ?? {};
  const events = types.map((type) => ({ type, occurredAt: now, data: definitions[type]?.example ?? {} }));
  const stream = await log.load(key, tally);
  const { commit } = stream;
  await stream.append(proposal({ events: events as never, now }));
  const entry = { ...key, commit: commit + 1, position: commit + 1, hash, at: now };
  site.dynamo.items.set(
    `journal ${school} ${entry.position}`,
    toItem({ school, first: entry.position, at: now, entries: [entry] }),
  );
  await site.signed(school, entry.position, now, commit);
};
/** Rows and due dates show all that is recorded. */
const project = async () => {
  const log = composeLog(site.dynamo.client, env);
  const { commit } = await log.load(key, tally);
  const cover = coverPut('rows', key, { revision: null, commit, standing: new Map(), done: [] });
  site.dynamo.items.set(`rows ${school}/~due-of devices/${key.id}`, cover.Item);
  await createProjector({
    log,
    catalogue: { upcast: (_, event) => event },
    projections,
    table: { client: site.dynamo.client, tableName: 'rows', ...atOnce },
  })(JSON.stringify({ detail: { schoolid: school, subject: 'devices/lis-lt-014' } }));
};

const listsOf = async (): Promise<ReadonlyMap<string, object>> =>
  new Map(
    (await site.health()).body.lists.map(
      ({ model, impact: _, ...list }: { model: string; impact: string }) => [model, list] as const,
    ),
  );

describe('how far lists are behind', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 is said of every list, also of those that show all', async () => {
    const lists = await listsOf();
    expect([...lists.keys()]).toEqual([...projections.map(({ model }) => model), 'due-dates']);
    for (const list of lists.values()) expect(list).toEqual(quiet);
  });

  it('GOV-04 is the events after the commit that a row reflects, and the age of the oldest', async () => {
    await recorded('2026-09-10T08:20:00.000Z', SAFEGUARDS, SAFEGUARDS);
    await recorded('2026-09-10T08:29:00.000Z', SAFEGUARDS);
    const lists = await listsOf();
    expect(lists.get('device-register')).toEqual({
      ...{ events: 3, since: '2026-09-10T08:20:00.000Z', schools: [school] },
    });
    expect(lists.get('incident-log')).toEqual(quiet);
    await project();
    expect((await listsOf()).get('device-register')).toEqual(quiet);
  });

  it('GOV-04 leaves out a list that has nothing of a record to show', async () => {
    await recorded('2026-09-10T08:20:00.000Z', SAFEGUARDS);
    expect((await listsOf()).get('devices-on-loan')).toEqual(quiet);
    await recorded('2026-09-10T08:21:00.000Z', 'DeviceLent');
    expect((await listsOf()).get('devices-on-loan')).toMatchObject({ events: 3 });
  });

  it('GOV-04 needs a person after twenty minutes', async () => {
    await recorded('2026-09-10T08:09:59.999Z', SAFEGUARDS);
    const { isWell, attention } = (await site.health()).body;
    const since = 'what was recorded since 2026-09-10T08:09:59.999Z';
    const says = `3 lists of ${school} do not show ${since}: device-register, oversight, due-dates`;
    expect([isWell, attention]).toEqual([false, [{ what: 'lists-behind', school, says }]]);
  });

  it('GOV-04 needs nobody before', async () => {
    await recorded('2026-09-10T08:10:00.000Z', SAFEGUARDS);
    expect((await site.health()).body).toMatchObject({ isWell: true, attention: [] });
  });

  it('GOV-04 looks at what was journaled since the newest sweep, unless that left the school out', async () => {
    await recorded('2026-09-10T01:29:00.000Z', SAFEGUARDS);
    expect((await listsOf()).get('device-register')).toEqual(quiet);
    const failed = { school, journaled: 0, overdue: 0, republished: 0, unnotified: 0, behind: {} };
    await site.sweptAs({ ...cleanReport, schools: [{ ...failed, failed: true }] });
    expect((await listsOf()).get('device-register')).toMatchObject({ events: 1 });
  });

  it('GOV-04 leaves a record that can not be read to the sweep', async () => {
    await recorded('2026-09-10T08:20:00.000Z', SAFEGUARDS);
    await recorded('2026-09-10T08:21:00.000Z', SAFEGUARDS);
    const at = [...site.dynamo.items.keys()].find((name) => name.startsWith('log ') && name.endsWith(' 2'));
    site.dynamo.items.delete(at ?? '');
    const { isWell, lists } = (await site.health()).body;
    expect(isWell).toBe(true);
    expect(lists.filter(({ events }: { events: number }) => events > 0)).toEqual([]);
  });
});
