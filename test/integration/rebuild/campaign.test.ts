import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projections } from '../../../domain/read-models/index.ts';
import { composeLog, composeSeals } from '../../../functions/shared/lambda/compose.ts';
import { SCHOOL_DIRECTORY } from '../../../functions/shared/read-model/generations.ts';
import { campaignRuns } from '../../support/campaign-size.ts';
import { runCalmly } from '../../support/delivery-campaign/calm.ts';
import { diceOf } from '../../support/delivery-campaign/dice.ts';
import {
  ground,
  type Happening,
  type Written,
  write,
  writtenOf,
} from '../../support/delivery-campaign/history.ts';
import { recordsOf } from '../../support/delivery-campaign/observed.ts';
import { kms, siteOn, trust } from '../../support/delivery-campaign/site.ts';
import { runStormily } from '../../support/delivery-campaign/stormy.ts';
import { createTables, type TestTables, testClient } from '../../support/dynamodb.ts';
import { liveRows } from '../../support/rebuilding/live-rows.ts';
import { rebuildSite } from '../../support/rebuilding/rebuild-site.ts';

const school = 'larkfield-infant';
const models = projections.map(({ model }) => model);
const placeOf = (model: string) => ({ school: model === SCHOOL_DIRECTORY ? '_trust' : school, model });
const nth = fc.nat(1);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constantFrom('incident' as const, 'action' as const), incident: nth }),
  fc.record({ kind: fc.constantFrom('sign' as const, 'withdraw' as const), parent: nth }),
  fc.record({ kind: fc.constantFrom('lend' as const, 'return' as const), device: nth, parent: nth }),
);
const rowsInAll: Happening[] = [
  { kind: 'incident', incident: 0 },
  { kind: 'lend', device: 0, parent: 0 },
];
const registered: Written = {
  subject: `schools/${school}`,
  events: [
    {
      type: 'SchoolRegistered',
      data: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] },
    },
  ],
};

const world = async () => {
  const client = testClient();
  const calmTables = await createTables('calm');
  const stormTables = {
    ...(await createTables('storm')),
    eventLog: calmTables.eventLog,
    keys: calmTables.keys,
  };
  const env = {
    TRUST_ID: trust,
    EVENT_LOG_TABLE: calmTables.eventLog,
    KEYS_TABLE: calmTables.keys,
    MASTER_KEY_ID: 'alias/daybook',
  };
  const writer = { log: composeLog(client, env), ...composeSeals({ dynamo: client, kms }, env) };
  const fate = { isTaken: () => true };
  const storm = siteOn(client, stormTables, () => fate.isTaken());
  return {
    client,
    calmTables,
    stormTables,
    writer,
    calm: siteOn(client, calmTables),
    storm,
    fate,
    rebuilds: rebuildSite(client, stormTables),
  };
};

/** Lists of what the storm records. */
const ofTheStorm = [
  'devices-on-loan',
  'incident-log',
  'outstanding-agreements',
  'role-holders',
  'school-directory',
];

describe('a rebuild while everything goes on', () => {
  let on: Awaited<ReturnType<typeof world>>;
  const writeAll = async (commits: readonly Written[]) => {
    for (const commit of commits) await write(on.writer, school, commit);
    const keys = [...new Set(commits.map(({ subject }) => `${school}/${subject}`))];
    return () => recordsOf(on.client, on.calmTables.eventLog, keys);
  };
  const rowsIn = async ({ readModel }: TestTables) => {
    const all = await Promise.all(
      models.map((model) => liveRows({ client: on.client, tableName: readModel }, placeOf(model))),
    );
    return Object.fromEntries(models.map((model, index) => [model, all[index]]));
  };
  const deliveries = async () =>
    (await on.client.send(new ScanCommand({ TableName: on.stormTables.deliveries, Select: 'COUNT' }))).Count;

  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    on = await world();
    const records = await writeAll([...ground, registered]);
    for (const site of [on.calm, on.storm]) await runCalmly(site, await records());
  });
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 of every model, with deaths and repeats on all sides, leaves the rows of an undisturbed day', {
    timeout: 600_000,
  }, async () => {
    const property = async (happenings: readonly Happening[], seed: number) => {
      const dice = diceOf(seed);
      const run = randomUUID().slice(0, 8);
      const beginning = [0, 1].flatMap((parent) => [
        { kind: 'role', parent } as const,
        { kind: 'sign', parent } as const,
      ]);
      const commits = [...beginning, ...happenings].map((one) => writtenOf(run, one));
      const cut = 1 + dice.roll(commits.length);
      const waves = [commits.slice(0, cut), commits.slice(cut)].map((part, wave) => async () => {
        await writeAll(part);
        const keys = [...new Set((wave === 0 ? part : commits).map(({ subject }) => `${school}/${subject}`))];
        return recordsOf(on.client, on.calmTables.eventLog, keys);
      });
      on.fate.isTaken = () => !dice.isLucky(0.1);
      const rebuilding = async () => {
        const own = diceOf(seed + 1);
        for (const model of own.shuffled(models)) {
          const operation = await on.rebuilds.run(placeOf(model), own);
          expect(operation).toMatchObject({
            status: 'done',
            rows: [],
            counts: { switched: 1, differing: 0, gone: 0 },
          });
        }
      };
      await Promise.all([runStormily(on.storm, waves, dice), rebuilding()]);
      on.fate.isTaken = () => true;
      const keys = [...new Set(commits.map(({ subject }) => `${school}/${subject}`))];
      await runCalmly(on.calm, await recordsOf(on.client, on.calmTables.eventLog, keys));
      expect(await rowsIn(on.stormTables)).toEqual(await rowsIn(on.calmTables));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 6 }), fc.nat(), property),
      {
        // First one that leaves a row in each list, which the next test looks for.
        examples: [[rowsInAll, 1]],
        numRuns: 1 + campaignRuns(7),
        endOnFailure: true,
      },
    );
  });

  it('GOV-04 of a table that was lost makes the same rows from the journal and the log alone', {
    timeout: 120_000,
  }, async () => {
    const empty = { ...on.stormTables, readModel: (await createTables('empty')).readModel };
    const site = rebuildSite(on.client, empty);
    for (const model of models) {
      const operation = await site.run({ school: null, model });
      expect(operation).toMatchObject({ status: 'done', counts: { switched: 1, lagged: 0 } });
      expect(operation?.counts['missing']).toBe(operation?.counts['rows']);
    }
    const rows = await rowsIn(empty);
    expect(rows).toEqual(await rowsIn(on.stormTables));
    for (const model of ofTheStorm) expect(rows[model]?.length, model).toBeGreaterThan(0);
  });

  it('GOV-04 tells nobody: no mail, no delivery, no event of anything that was recorded', {
    timeout: 120_000,
  }, async () => {
    const before = {
      mail: on.storm.mail.length,
      deliveries: await deliveries(),
      published: on.storm.published.length,
    };
    expect(before.deliveries).toBeGreaterThan(0);
    for (const model of models) await on.rebuilds.run(placeOf(model), diceOf(7));
    expect({
      mail: on.storm.mail.length,
      deliveries: await deliveries(),
      published: on.storm.published.length,
    }).toEqual(before);
    expect(new Set(on.rebuilds.requested)).toEqual(new Set(['daybook.operations RebuildRequested']));
  });
});
