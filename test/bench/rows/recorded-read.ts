import { randomBytes } from 'node:crypto';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createAppendFirst } from '../../../events/log/append-first.ts';
import { createLogReader } from '../../../events/log/log-reader.ts';
import { createAccessJournal } from '../../../functions/shared/access/access-journal.ts';
import { itemsOf, putItems } from '../../support/composed-items.ts';
import { ledger, sampleCatalogue, tally } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';
import { type Contender, compare, type Operation, type Plan, type Result } from '../harness/compare.ts';
import { trust, usualCommands } from '../history.ts';

const LENGTH = 100;

/** Reading the state of a stream of 100 events with the record of who read it, and without: what the access journal costs a read. */
export const measureRecordedRead = async (
  engine: Engine,
  plan: Plan,
  tableName: string,
): Promise<readonly Result[]> => {
  await createTable(engine, tableName, ['pk', 'sk']);
  const key = ledger();
  await putItems(engine.plain, tableName, await itemsOf(key, usualCommands(LENGTH, 1)));
  const { client, meter } = engine.client();
  const log = createLogReader({ client, tableName, catalogue: sampleCatalogue });
  const appendFirst = createAppendFirst({ client, tableName, trust, catalogue: createUpcaster(catalogue) });
  const { recordRead } = createAccessJournal({
    appendFirst,
    clock: () => new Date(),
    drawId: () => randomBytes(8).toString('hex'),
  });
  const read = async () => void (await log.load(key, tally));
  const record = () =>
    recordRead({
      actor: 'p-101',
      roles: ['dsl', 'staff'],
      row: 'incidents/read',
      correlationId: '0af7651916cd43dd8448eb211c80319c',
      school: key.school,
      stream: 'incidents',
      id: 'inc-0007',
    });
  const contender = (name: string, operation: Operation): Contender => ({
    name,
    meter,
    prepare: async (count) => Array.from({ length: count }, () => operation),
  });
  const both = async () => {
    await read();
    await record();
  };
  return compare(
    [contender('recorded read', both), contender('read', read), contender('record', record)],
    plan,
  );
};
