import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projections } from '../../../domain/read-models/index.ts';
import { createHandler } from '../../../functions/project/handler.ts';
import { composeLog, composeReader, composeSeals } from '../../../functions/shared/lambda/compose.ts';
import { readModelTable } from '../../../functions/shared/read-model/read-model-table.ts';
import { countingClient } from '../../support/counting-client.ts';
import {
  ground,
  type Happening,
  type Written,
  write,
  writtenOf,
} from '../../support/delivery-campaign/history.ts';
import { kms, trust } from '../../support/delivery-campaign/site.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';
import { noDues } from '../../support/projector.ts';

const school = 'larkfield-infant';

const world = async () => {
  const tables = await createTables('requests');
  const env = {
    TRUST_ID: trust,
    EVENT_LOG_TABLE: tables.eventLog,
    KEYS_TABLE: tables.keys,
    MASTER_KEY_ID: 'alias/daybook',
  };
  const writer = { log: composeLog(testClient(), env), ...composeSeals({ dynamo: testClient(), kms }, env) };
  const { client, requests } = countingClient();
  const requeue = async (body: string) => {
    throw new Error(`could not be projected: ${body}`);
  };
  const table = readModelTable(client, tables.readModel);
  const project = createHandler({
    ...composeReader(client, env),
    table,
    known: new Map(),
    projections,
    requeue,
    dues: noDues,
  });
  /** Appends, and counts what projecting that takes. */
  const requestsFor = async (written: Written): Promise<number> => {
    await write(writer, school, written);
    requests.length = 0;
    const body = JSON.stringify({ detail: { schoolid: school, subject: written.subject } });
    const failed = await project([{ id: randomUUID(), body }]);
    expect(failed.size).toBe(0);
    return requests.length;
  };
  return { requestsFor };
};

describe('a message that the projector handles alone', () => {
  let on: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    on = await world();
    for (const written of ground) await on.requestsFor(written);
  });
  afterAll(() => void vi.restoreAllMocks());

  const modelsOf = ({ subject }: Written) =>
    projections.filter(({ streams }) => Object.hasOwn(streams, subject.split('/')[0] ?? '')).length;
  /**
   * One request for pointers and rows, one for the log, one for each model's write; one where a model looks
   * at another stream.
   */
  const steps: readonly (readonly [Happening, number])[] = [
    [{ kind: 'incident', incident: 0 }, 6],
    [{ kind: 'action', incident: 0 }, 6],
    [{ kind: 'role', parent: 0 }, 15],
    [{ kind: 'sign', parent: 0 }, 9],
    [{ kind: 'lend', device: 0, parent: 0 }, 7],
    [{ kind: 'lend', device: 1, parent: 0 }, 7],
    [{ kind: 'withdraw', parent: 0 }, 10],
    [{ kind: 'return', device: 0, parent: 0 }, 7],
  ];

  it('GOV-04 takes at most 4 requests for one model and 2 for each further one', async () => {
    const taken: [Happening, number][] = [];
    for (const [step, expected] of steps) {
      const written = writtenOf('run', step);
      taken.push([step, await on.requestsFor(written)]);
      expect(expected, step.kind).toBeLessThanOrEqual(4 + 2 * (modelsOf(written) - 1));
    }
    expect(taken).toEqual(steps);
  });
});
