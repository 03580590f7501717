import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AlteredCommit, TamperedJournal } from '../../../../events/log/journal/errors.ts';
import type { Journal } from '../../../../events/log/journal/types.ts';
import { createHandler } from '../../../../functions/relay/handler.ts';
import type { DeadLetter } from '../../../../functions/shared/publishing/dead-letters.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { catalogue, historyOf, insertRecord, trust } from '../../../support/journal-campaign/history.ts';

const step = (stream: number) => ({ stream, facts: [], events: 1 });
const larkfield = historyOf('larkfield-infant', [step(0), step(1)]);
const ofTrust = historyOf('_trust', [step(2)]);
const records = [
  insertRecord(larkfield[0]!, '101'),
  insertRecord(ofTrust[0]!, '102'),
  insertRecord(larkfield[1]!, '103'),
];
const oddity = (eventName: 'MODIFY' | 'REMOVE', sequence: string): DynamoDBRecord => ({
  ...insertRecord(larkfield[0]!, sequence),
  eventName,
});

const letters: DeadLetter[] = [];
const written: string[] = [];
const journal = vi.fn<Journal['journal']>();
const notePublished = vi.fn<Journal['notePublished']>();
const send = vi.fn();
const deps = {
  trustId: trust,
  journal: { journal, notePublished, notedOf: async () => new Set() } as unknown as Journal,
  bus: { send },
  busName: 'daybook',
  toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org' }),
  deadLetters: async (letter: DeadLetter) => void letters.push(letter),
  wait: async () => undefined,
  random: () => 0.5,
};
const relay = (Records: DynamoDBRecord[], changed: Partial<typeof deps> = {}) =>
  createHandler({ ...deps, ...changed })({ Records });
const failed = (...identifiers: string[]) => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

beforeEach(() => {
  letters.length = 0;
  written.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  journal
    .mockReset()
    .mockImplementation(async (_, reads) =>
      reads.map((read, index) => ({ read, position: index + 1, how: 'placed' })),
    );
  notePublished.mockReset().mockResolvedValue();
  send
    .mockReset()
    .mockImplementation(async ({ input }) => ({ Entries: input.Entries.map(() => ({ EventId: 'e' })) }));
});

describe('the relay', () => {
  it('ORG-01 journals each school apart, and the trust by itself', async () => {
    expect(await relay(records)).toEqual(failed());
    expect(journal.mock.calls.map(([school, reads]) => [school, reads.length])).toEqual([
      ['larkfield-infant', 2],
      ['_trust', 1],
    ]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('AGR-01 journals a commit without events, publishes nothing of it, and notes it as done with', async () => {
    const [quiet] = historyOf('larkfield-infant', [{ ...step(0), events: 0 }]);
    expect(await relay([insertRecord(quiet!, '104')])).toEqual(failed());
    expect(journal).toHaveBeenCalledOnce();
    expect(send).not.toHaveBeenCalled();
    expect(notePublished.mock.calls).toEqual([['larkfield-infant', [1]]]);
    expect(letters).toEqual([]);
  });

  it('GOV-04 names only the first record that is not done with', async () => {
    send.mockImplementation(async ({ input }) => ({
      Entries: input.Entries.map(({ Detail }: { Detail: string }) =>
        JSON.parse(Detail).schoolid === '_trust' ? { EventId: 'e' } : { ErrorCode: 'ThrottlingException' },
      ),
    }));
    expect(await relay(records.slice(1))).toEqual(failed('103'));
    expect(await relay(records)).toEqual(failed('101'));
  });

  it('ORG-01 goes on with other schools when one can not be journaled', async () => {
    journal.mockImplementationOnce(async () => Promise.reject(new Error('outage')));
    expect(await relay(records)).toEqual(failed('101'));
    expect(send).toHaveBeenCalledOnce();
  });

  it('GOV-04 reports a changed or removed item as tampering and journals nothing of it', async () => {
    expect(await relay([oddity('MODIFY', '7'), oddity('REMOVE', '8')])).toEqual(failed());
    expect(journal).not.toHaveBeenCalled();
    expect(letters).toEqual([
      { reason: 'item-modified', key: 'larkfield-infant/agreements/one/1', sequence: '7' },
      { reason: 'item-removed', key: 'larkfield-infant/agreements/one/1', sequence: '8' },
    ]);
    expect(written.filter((line) => line.includes('"message":"tampering"'))).toHaveLength(2);
    expect(written.filter((line) => line.includes('"Tampering":1'))).toHaveLength(2);
  });

  it('GOV-04 reports a commit that was put in place of a journaled one, publishes nothing of it, and goes on with the rest', async () => {
    journal.mockImplementation(async (_, reads) => {
      if (reads.some(({ commit }) => commit.stream === 'agreements'))
        throw new AlteredCommit('altered', larkfield[0]!.read.commit);
      return reads.map((read) => ({ read, position: 5, how: 'placed' }));
    });
    expect(await relay([records[0]!, records[2]!])).toEqual(failed());
    expect(letters).toEqual([{ reason: 'altered', key: 'larkfield-infant/agreements/one/1' }]);
    expect(written.filter((line) => line.includes('"message":"tampering"'))).toHaveLength(1);
    expect(
      send.mock.calls.map(([{ input }]) => input.Entries.map(({ Source }: { Source: string }) => Source)),
    ).toEqual([['daybook.devices']]);
    expect(notePublished.mock.calls).toEqual([['larkfield-infant', [5]]]);
  });

  it('GOV-04 sets aside an image that is no commit and goes on with the rest', async () => {
    const broken = insertRecord(larkfield[0]!, '9');
    broken.dynamodb!.NewImage!['b'] = { B: Buffer.from('nonsense').toString('base64') };
    expect(await relay([broken, records[2]!])).toEqual(failed());
    expect(letters).toEqual([
      { reason: 'undecodable', key: 'larkfield-infant/agreements/one/1', sequence: '9' },
    ]);
    expect(JSON.stringify(letters)).not.toContain('nonsense');
    expect(journal).toHaveBeenCalledOnce();
  });

  it('GOV-04 sets aside what a damaged journal takes no more, so that other schools go on', async () => {
    journal.mockImplementation(async (school, reads) => {
      if (school === 'larkfield-infant') throw new TamperedJournal('not a page: larkfield-infant 1');
      return reads.map((read, index) => ({ read, position: index + 1, how: 'placed' }));
    });
    expect(await relay(records)).toEqual(failed());
    expect(letters).toEqual([
      { reason: 'journal-altered', key: 'larkfield-infant/agreements/one/1', sequence: '101' },
      { reason: 'journal-altered', key: 'larkfield-infant/devices/one/1', sequence: '103' },
    ]);
    expect(written.filter((line) => line.includes('"message":"tampering"'))).toHaveLength(2);
    expect(send).toHaveBeenCalledOnce();
  });

  it('GOV-04 goes on with other schools when nobody can say whether one brought a commit along', async () => {
    const [other] = historyOf('oakmere-primary', [step(0)]);
    const elsewhere = { ...deps, trustId: 'another-trust' };
    const placeOf = vi.fn<Journal['placeOf']>().mockRejectedValue(new TamperedJournal('not a page'));
    const brought = { ...elsewhere, journal: { ...elsewhere.journal, placeOf } };
    const changed = { ...insertRecord(larkfield[0]!, '8'), eventName: 'MODIFY' as const };
    expect(await relay([changed, insertRecord(other!, '9')], brought)).toEqual(failed());
    expect(letters.map(({ reason, sequence }) => [reason, sequence])).toEqual([
      ['item-modified', '8'],
      ['journal-altered', '9'],
    ]);
    placeOf.mockRejectedValue(new Error('outage'));
    expect(await relay([changed, insertRecord(other!, '9')], brought)).toEqual(failed('9'));
  });

  it('GOV-04 keeps a record that the dead letters could not take', async () => {
    const deadLetters = () => Promise.reject(new Error('outage'));
    expect(await relay([records[0]!, oddity('REMOVE', '8')], { deadLetters })).toEqual(failed('8'));
  });
});
