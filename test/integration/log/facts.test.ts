import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { isVersionConflict } from '../../../events/log/errors.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { logKey } from '../../../events/log/key.ts';
import type { FactRef, Proposal, StreamKey } from '../../../events/log/types.ts';
import { countingClient } from '../../support/counting-client.ts';
import { createTables } from '../../support/dynamodb.ts';
import { ledger, proposal, sampleCatalogue, tally } from '../../support/log.ts';
import { writeOrder } from '../../support/write-order.ts';

const { client, requests } = countingClient();
const { eventLog: tableName } = await createTables('facts', client);
const log = createEventLog({ client, tableName, trust: 'fernhill', catalogue: sampleCatalogue });

const consent = (id: string = ledger().id): StreamKey => ({
  school: 'larkfield-infant',
  stream: 'consents',
  id,
});
const given = (): Proposal =>
  proposal({ events: [{ type: 'Given', occurredAt: '2026-09-03T08:29:00.000Z', data: {} }] });
const factOf = (key: StreamKey, commit: number): FactRef => ({ ...key, commit });

interface Race {
  readonly loan: string;
  readonly withdrawal: string;
  readonly device: StreamKey;
  readonly agreement: StreamKey;
}

describe('DEV-02 a commit that relies on facts', () => {
  it('is written in one request while every fact stands, an empty stream included', async () => {
    const [one, none] = [consent(), consent()];
    await (await log.load(one, tally)).append(given());
    const stream = await log.load(ledger(), tally);
    requests.length = 0;
    const facts = [factOf(one, 1), factOf(none, 0), factOf(one, 1)];
    expect((await stream.append(proposal({ facts }))).commit).toBe(1);
    expect(requests).toEqual(['TransactWriteItemsCommand']);
  });

  it('is refused as a conflict when a fact moved on, so that the caller decides again', async () => {
    const key = consent();
    await (await log.load(key, tally)).append(given());
    const stream = await log.load(ledger(), tally);
    await (await log.load(key, tally)).append(given());
    await expect(stream.append(proposal({ facts: [factOf(key, 1)] }))).rejects.toSatisfy(isVersionConflict);
    expect((await log.load(stream.key, tally)).commit).toBe(0);
  });

  it('is given its first answer when that was lost, although a fact moved on since', async () => {
    const key = consent();
    await (await log.load(key, tally)).append(given());
    const [stream, retry] = await Promise.all([
      log.load(ledger('lost-answer'), tally),
      log.load(ledger('lost-answer'), tally),
    ]);
    const wanted = proposal({ facts: [factOf(key, 1)] });
    const first = await stream.append(wanted);
    await (await log.load(key, tally)).append(given());
    expect(await retry.append(wanted)).toEqual({ ...first, replayed: true });
  });

  it('lies before the withdrawal in every one of 100 races between a loan and a withdrawal', async () => {
    const races = await Promise.all(Array.from({ length: 100 }, (_, index) => race(index)));
    expect(races.filter(({ withdrawal }) => withdrawal !== 'written')).toEqual([]);
    expect(races.filter(({ loan }) => loan !== 'written' && loan !== 'conflict')).toEqual([]);
    const order = await writeOrder(tableName);
    for (const { loan, device, agreement } of races) {
      const lent = order.indexOf(`${logKey(device)} 1`);
      expect(lent >= 0).toBe(loan === 'written');
      expect(lent).toBeLessThan(order.indexOf(`${logKey(agreement)} 2`));
    }
  });

  const race = async (index: number): Promise<Race> => {
    const [agreement, device] = [consent(), ledger()];
    await (await log.load(agreement, tally)).append(given());
    const [ofLoan, ofAgreement] = [await log.load(device, tally), await log.load(agreement, tally)];
    const steps = [
      () => ofLoan.append(proposal({ facts: [factOf(agreement, 1)] })),
      () => ofAgreement.append(given()),
    ] as const;
    const started =
      index % 2 === 0
        ? steps.map((step) => step())
        : steps
            .toReversed()
            .map((step) => step())
            .toReversed();
    const [loan = '', withdrawal = ''] = (await Promise.allSettled(started)).map((one) =>
      one.status === 'fulfilled'
        ? 'written'
        : isVersionConflict(one.reason)
          ? 'conflict'
          : String(one.reason),
    );
    return { loan, withdrawal, device, agreement };
  };
});

describe('a transaction in the way', () => {
  const conflicts = (errors: Error[]) => {
    const injected = countingClient();
    injected.client.middlewareStack.add(
      (next, context) => async (args) => {
        const error = /Put|Transact/.test(String(context.commandName)) ? errors.shift() : undefined;
        if (error !== undefined) throw error;
        return next(args);
      },
      { step: 'initialize' },
    );
    const waits: number[] = [];
    const waited = createEventLog({
      client: injected.client,
      tableName,
      trust: 'fernhill',
      catalogue: sampleCatalogue,
      random: () => 0.5,
      wait: async (ms) => void waits.push(ms),
    });
    return { log: waited, waits };
  };
  const thrown = () => new TransactionConflictException({ message: 'busy', $metadata: {} });
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  it('is waited for with jitter and tried again, as an exception and as a reason', async () => {
    const alone = conflicts([thrown(), thrown(), thrown()]);
    expect((await (await alone.log.load(ledger(), tally)).append(proposal())).commit).toBe(1);
    expect(alone.waits).toEqual([10, 20, 40]);
    const relying = conflicts([
      cancelled('TransactionConflict', 'None'),
      cancelled('None', 'TransactionConflict'),
      thrown(),
    ]);
    const busy = conflicts([
      cancelled('ThrottlingError', 'None'),
      cancelled('None', 'ThrottlingError'),
      cancelled('None', 'ProvisionedThroughputExceeded'),
    ]);
    expect(
      (await (await relying.log.load(ledger(), tally)).append(proposal({ facts: [factOf(consent(), 0)] })))
        .commit,
    ).toBe(1);
    expect(relying.waits).toHaveLength(3);
    const one = proposal({ facts: [factOf(consent(), 0)] });
    expect((await (await busy.log.load(ledger(), tally)).append(one)).commit).toBe(1);
    expect(busy.waits).toHaveLength(3);
  });

  it('ends as a version conflict when it never makes way', async () => {
    const { log: blocked, waits } = conflicts(Array.from({ length: 50 }, thrown));
    await expect((await blocked.load(ledger(), tally)).append(proposal())).rejects.toSatisfy(
      isVersionConflict,
    );
    expect(waits).toEqual([10, 20, 40, 80]);
  });

  it('leaves an error that is not about our conditions as it is', async () => {
    const { log: broken } = conflicts([cancelled('ValidationError', 'None'), new Error('no such host')]);
    const stream = await broken.load(ledger(), tally);
    await expect(stream.append(proposal({ facts: [factOf(consent(), 0)] }))).rejects.toBeInstanceOf(
      TransactionCanceledException,
    );
    await expect(stream.append(proposal())).rejects.toThrow('no such host');
  });
});
