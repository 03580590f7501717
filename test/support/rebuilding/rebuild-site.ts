import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { composeRebuild } from '../../../functions/rebuild/compose.ts';
import { createHandler } from '../../../functions/rebuild/handler.ts';
import { instantOf } from '../../../functions/shared/lambda/clock.ts';
import type { Operation } from '../../../functions/shared/operations/operation.ts';
import type { Dice } from '../delivery-campaign/dice.ts';
import { dyingClient } from '../delivery-campaign/dying-client.ts';
import type { TestTables } from '../dynamodb.ts';

const PATIENCE = 60;

/**
 * The rebuild as deployed, on one set of tables, with a client that can die and a bus that keeps what it
 * gets.
 */
export const rebuildSite = (real: DynamoDBClient, tables: TestTables) => {
  const { client, arm } = dyingClient(real);
  const requested: string[] = [];
  const send = async ({ input }: { input: { Entries: { Source: string; DetailType: string }[] } }) => {
    requested.push(...input.Entries.map(({ Source, DetailType }) => `${Source} ${DetailType}`));
    return { Entries: input.Entries.map(() => ({ EventId: randomUUID() })) };
  };
  const env = {
    TRUST_ID: 'fernhill',
    EVENT_LOG_TABLE: tables.eventLog,
    JOURNAL_TABLE: tables.journal,
    READ_MODEL_TABLE: tables.readModel,
    EVENT_BUS_NAME: 'daybook',
  };
  const deps = composeRebuild(client, { send: send as never }, env);
  const handle = createHandler(deps);
  const begin = async (
    changes: Pick<Operation, 'school' | 'model'> & Partial<Operation>,
  ): Promise<string> => {
    const [id, at] = [randomUUID(), instantOf(new Date())];
    const unstarted = {
      status: 'requested',
      reason: null,
      counts: {},
      rows: [],
      cursor: null,
      ended: false,
    } as const;
    const asked = {
      kind: 'rebuild',
      expect: 'identical',
      requestedBy: 't-admin',
      requestedAt: at,
      updatedAt: at,
    } as const;
    const operation: Operation = { id, ...asked, ...unstarted, ...changes, rows: [] };
    await deps.operations.put({ operation, revision: null });
    return id;
  };

  /**
   * Runs one operation to its end: invocations die and run out of time as the dice say, and are tried again.
   */
  const run = async (
    asked: Pick<Operation, 'school' | 'model'> & Partial<Operation>,
    dice?: Dice,
  ): Promise<Operation | undefined> => {
    const operation = await begin(asked);
    const event = { source: 'daybook.operations', detail: { operation } };
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      arm(dice?.isLucky(0.5) ? dice.roll(40) : null, dice?.isLucky(0.5));
      const hurried = dice?.isLucky(0.3) === true;
      let looks = hurried ? dice.roll(3) : Number.POSITIVE_INFINITY;
      await handle(event, { getRemainingTimeInMillis: () => (looks-- > 0 ? 900_000 : 1000) }).catch(
        () => undefined,
      );
      arm(null);
      const stored = await deps.operations.get(operation);
      if (stored?.operation.ended) return stored.operation;
    }
    throw new Error('a rebuild never came to its end');
  };
  return { run, requested, table: deps.table };
};
