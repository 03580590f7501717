import * as z from 'zod/mini';
import { event, type Json } from '../../../events/catalogue/define-events.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { LoadedStream, Proposal, StreamKey } from '../../../events/log/types.ts';
import { createKeyRing } from '../../../events/sealing/key-ring.ts';
import { localMasterKey } from '../../../events/sealing/local-master-key.ts';
import { openDeep, sealEvent } from '../../../events/sealing/seal-event.ts';
import { createSealer, recordOf } from '../../../events/sealing/sealer.ts';
import type { KeysAsked } from '../../../events/sealing/types.ts';
import { ledger, proposal, sampleCatalogue, type Tally, tally, usualEvent } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';
import { type Contender, compare, type Operation, type Plan, type Result } from '../harness/compare.ts';
import { trust } from '../history.ts';

/** Three free texts of the usual event, as a record of an incident has them. */
const entry = event({
  version: 2,
  description: '',
  items: [],
  payload: z.looseObject({ condition: z.string(), label: z.string(), remarks: z.string() }),
  personal: { condition: 'record', label: 'record', remarks: 'record' },
  example: { condition: '', label: '', remarks: '' },
});

/** What is compared of sealing: a command whole, its append alone, and a load. */
export const sealedWork = ['command', 'append', 'load'] as const;
type SealedWork = (typeof sealedWork)[number];

interface Streams {
  readonly name: string;
  /** Asks for the keys of a stream, as a command does. */
  readonly ask: (key: StreamKey) => KeysAsked;
  /** The next event, as it may be appended. */
  readonly next: (key: StreamKey, asked: KeysAsked) => Promise<Proposal>;
  readonly opened: (key: StreamKey, state: Tally) => Promise<unknown>;
}

const usual = (): Readonly<Record<string, Json>> => ({ ...usualEvent().data });
const isJson = z.custom<Json>();

/**
 * One event to a stream that has one, with its three free texts sealed and with the same texts in the clear;
 * keys are in the table, and opened in this process, as in a warm function.
 */
export const measureSealing = async (
  engine: Engine,
  work: SealedWork,
  plan: Plan,
): Promise<readonly Result[]> => {
  const label = `sealing-${work}-${plan.concurrency}`;
  const logTable = await createTable(engine, label, ['pk', 'sk']);
  const keysTable = await createKeysTable(engine, `${label}-keys`);
  const { client, meter } = engine.client();
  const log = createEventLog({ client, tableName: logTable, trust, catalogue: sampleCatalogue });
  const masterKey = localMasterKey(new Uint8Array(32));
  const sealer = createSealer({ keyRing: createKeyRing({ client, tableName: keysTable, masterKey }) });
  const none: KeysAsked = new Map();

  const sealed: Streams = {
    name: 'sealed',
    ask: (key) => sealer.askAhead(key.school, [recordOf(key)]),
    next: async (key, asked) => {
      const data = await sealEvent(sealer, { ...key, asked }, entry, usual());
      return proposal({ events: [{ ...usualEvent(), data }] });
    },
    opened: (key, { last }) => openDeep(sealer, key, isJson.parse(last)),
  };
  const open: Streams = {
    name: 'in the clear',
    ask: () => none,
    next: async () => proposal({ events: [{ ...usualEvent(), data: usual() }] }),
    opened: async (_, { last }) => last,
  };

  const begun = async ({ next }: Streams): Promise<StreamKey> => {
    const key = ledger();
    await (await log.load(key, tally)).append(await next(key, none));
    return key;
  };
  const append = async ({ next }: Streams, loaded: LoadedStream<Tally>, asked: KeysAsked) =>
    loaded.append(await next(loaded.key, asked));
  const operationOn = async (streams: Streams): Promise<Operation> => {
    const key = await begun(streams);
    if (work === 'load') return async () => streams.opened(key, (await log.load(key, tally)).state);
    if (work === 'command')
      return async () => {
        const asked = streams.ask(key);
        await append(streams, await log.load(key, tally), asked);
      };
    const [asked, loaded] = [streams.ask(key), await log.load(key, tally)];
    await Promise.all(asked.values());
    return () => append(streams, loaded, asked);
  };
  const contender = (streams: Streams): Contender => ({
    name: streams.name,
    meter,
    prepare: async (count) => {
      const operations: Operation[] = [];
      while (operations.length < count) operations.push(await operationOn(streams));
      return operations;
    },
  });
  return compare([contender(sealed), contender(open)], plan);
};

const createKeysTable = async (engine: Engine, TableName: string): Promise<string> => {
  await engine.plain.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  });
  return TableName;
};
