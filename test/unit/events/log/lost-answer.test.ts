import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { isIdempotencyMismatch, isVersionConflict } from '../../../../events/log/errors.ts';
import { createEventLog } from '../../../../events/log/event-log.ts';
import { fakeLogTable, type StoredItem } from '../../../support/fake-log-table.ts';
import { sampleCatalogue as catalogue, ledger, proposal, tally } from '../../../support/log.ts';

let table = fakeLogTable();
let log = createEventLog({ client: table.client, tableName: 'log', trust: 'fernhill', catalogue });
const key = ledger('book');

beforeEach(() => {
  table = fakeLogTable();
  log = createEventLog({ client: table.client, tableName: 'log', trust: 'fernhill', catalogue });
});

/** The engine writes, the answer is lost on its way, and the SDK sends the same request again. */
const loseAnswers = () =>
  table.mock.on(PutItemCommand).callsFake(({ Item }: { Item: StoredItem }) => {
    table.items.set(`${Item['pk']?.S} ${Item['sk']?.N}`, Item);
    throw new ConditionalCheckFailedException({ message: 'taken', $metadata: {}, Item });
  });
const cancelWith = (...reasons: { Code: string; Item?: StoredItem }[]) =>
  table.mock
    .on(TransactWriteItemsCommand)
    .rejects(
      new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: reasons }),
    );
const fact = { school: 'larkfield-infant', stream: 'consents', id: 'one', commit: 1 };

describe('a write whose answer was lost', () => {
  it('counts as a success when it is our own command that stands there', async () => {
    loseAnswers();
    const wanted = proposal();
    const appended = await (await log.load(key, tally)).append(wanted);
    expect(appended).toMatchObject({ commit: 1, version: 1, replayed: true });
    expect((await log.readCommit(key, 1))?.hash).toBe(appended.hash);
  });

  it('is judged by the put before the facts', async () => {
    const wanted = proposal();
    const stream = await log.load(key, tally);
    await stream.append(wanted);
    cancelWith(
      { Code: 'ConditionalCheckFailed', Item: table.items.get('larkfield-infant/ledgers/book 1')! },
      { Code: 'ConditionalCheckFailed' },
    );
    expect(await stream.append({ ...wanted, facts: [fact] })).toMatchObject({ commit: 1, replayed: true });
    await expect(stream.append({ ...wanted, facts: [fact], fingerprint: 'other' })).rejects.toSatisfy(
      isIdempotencyMismatch,
    );
    await expect(stream.append({ ...proposal(), facts: [fact] })).rejects.toSatisfy(isVersionConflict);
  });

  it('is a conflict when the engine does not say what stands there', async () => {
    table.mock
      .on(PutItemCommand)
      .rejects(new ConditionalCheckFailedException({ message: 'taken', $metadata: {} }));
    await expect((await log.load(key, tally)).append(proposal())).rejects.toSatisfy(isVersionConflict);
  });
});

describe('facts', () => {
  it('can not be the stream itself, nor more than a transaction holds', async () => {
    const stream = await log.load(key, tally);
    await expect(stream.append(proposal({ facts: [{ ...key, commit: 0 }] }))).rejects.toThrow(
      'no fact of its own',
    );
    await expect(
      stream.append(proposal({ facts: Array.from({ length: 100 }, (_, id) => ({ ...fact, id: `${id}` })) })),
    ).rejects.toThrow('99 facts');
  });
});

describe('what a stream remembers', () => {
  it('is at least the newest 8 commands, and as many of 64 as cost nothing', async () => {
    const wanted = Array.from({ length: 80 }, () => proposal());
    for (const one of wanted) await (await log.load(key, tally)).append(one);
    const stream = await log.load(key, tally);
    const known = await Promise.all(wanted.map(async (one) => (await stream.replayOf(one))?.commit ?? null));
    const first = known.findIndex((commit) => commit !== null);
    expect(80 - first).toBeGreaterThanOrEqual(8);
    expect(80 - first).toBeLessThanOrEqual(64);
    expect(known.slice(first)).toEqual(Array.from({ length: 80 - first }, (_, index) => first + index + 1));
  });

  it('is recognised by the full command id when eight bytes of two digests are the same', async () => {
    await (await log.load(key, tally)).append(proposal());
    const other = proposal();
    const stored = table.items.get('larkfield-infant/ledgers/book 1')!;
    const { commandDigest } = await import('../../../../events/log/digests.ts');
    const body = Buffer.from(stored['b']!.B!);
    body.set(commandDigest(other.actor.id, other.commandId), 2);
    table.items.set('larkfield-infant/ledgers/book 1', { ...stored, b: { B: body } });
    expect(await (await log.load(key, tally)).replayOf(other)).toBeNull();
  });
});
