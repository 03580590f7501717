import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UnjournalableCommit } from '../../../../../events/log/journal/errors.ts';
import type { Journal, JournaledCommit } from '../../../../../events/log/journal/types.ts';
import type { ReadCommit } from '../../../../../events/log/types.ts';
import type { DeadLetter } from '../../../../../functions/shared/publishing/dead-letters.ts';
import { deliver } from '../../../../../functions/shared/publishing/deliver.ts';
import { createToEnvelopes } from '../../../../../functions/shared/publishing/to-envelope.ts';
import { catalogue, historyOf } from '../../../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const [first, second] = historyOf(school, [
  { stream: 0, facts: [], events: 1 },
  { stream: 1, facts: [], events: 1 },
]).map(({ read }) => read) as [ReadCommit, ReadCommit];
const send = vi.fn();
const letters: DeadLetter[] = [];
const journal = vi.fn<Journal['journal']>();
const notePublished = vi.fn<Journal['notePublished']>();
const notedOf = vi.fn<Journal['notedOf']>();
const deps = {
  journal: { journal, notePublished, notedOf } as unknown as Journal,
  bus: { send },
  busName: 'daybook',
  toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org' }),
  deadLetters: async (letter: DeadLetter) => void letters.push(letter),
  wait: async () => undefined,
  random: () => 0.5,
};
const placed = (read: ReadCommit, position: number, how: JournaledCommit['how'] = 'placed') => ({
  read,
  position,
  how,
});
const allAccepted = async ({ input }: { input: { Entries: unknown[] } }) => ({
  Entries: input.Entries.map(() => ({ EventId: 'e' })),
});
const allFailing = async ({ input }: { input: { Entries: unknown[] } }) => ({
  Entries: input.Entries.map(() => ({ ErrorCode: 'InternalFailure' })),
});
const published = () =>
  send.mock.calls.flatMap(([{ input }]) =>
    input.Entries.map(({ Detail }: { Detail: string }) => JSON.parse(Detail).position),
  );

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  send.mockReset().mockImplementation(allAccepted);
  journal.mockReset();
  notePublished.mockReset().mockResolvedValue();
  notedOf.mockReset().mockResolvedValue(new Set());
  letters.length = 0;
});

describe('commits handed over', () => {
  it('GOV-04 are published in journal order, those found journaled and those taken along too', async () => {
    journal.mockResolvedValue([placed(second, 8, 'taken-along'), placed(first, 9, 'found')]);
    expect(await deliver(deps, school, [first])).toEqual([]);
    expect(published()).toEqual([8, 9]);
  });

  it('GOV-04 are not published again where they were found, and noted as published', async () => {
    journal.mockResolvedValue([placed(first, 8, 'found'), placed(second, 9, 'found')]);
    notedOf.mockResolvedValue(new Set([8]));
    expect(await deliver(deps, school, [first, second])).toEqual([]);
    expect(published()).toEqual([9]);
    expect(notedOf).toHaveBeenCalledExactlyOnceWith(school, [8, 9]);
  });

  it('GOV-04 are noted as published when the bus has them, and not before', async () => {
    journal.mockResolvedValue([placed(second, 8), placed(first, 9)]);
    send.mockImplementation(async ({ input }) => {
      expect(notePublished).not.toHaveBeenCalled();
      return {
        Entries: input.Entries.map((_: unknown, index: number) =>
          index === 0 ? { EventId: 'e' } : { ErrorCode: 'InternalFailure' },
        ),
      };
    });
    send.mockImplementationOnce(allFailing);
    await deliver(deps, school, [first, second]);
    expect(notePublished).toHaveBeenCalledOnce();
    expect(notePublished.mock.calls[0]?.[1]).toEqual([8, 9]);
  });

  it('GOV-04 are done with although the note of it failed', async () => {
    journal.mockResolvedValue([placed(first, 9)]);
    notePublished.mockRejectedValue(new Error('outage'));
    expect(await deliver(deps, school, [first])).toEqual([]);
  });

  it('GOV-04 come back when the bus fails, but for those taken along, which are set aside', async () => {
    send.mockImplementation(allFailing);
    journal.mockResolvedValue([placed(second, 8, 'taken-along'), placed(first, 9)]);
    expect(await deliver(deps, school, [first])).toEqual([first]);
    expect(notePublished.mock.calls.flatMap(([, positions]) => positions)).toEqual([]);
    expect(letters).toEqual([
      { reason: 'not-published', key: 'larkfield-infant/devices/one/1', position: 8 },
    ]);
  });

  it('GOV-04 are journaled although one of them relies on what the log does not hold; that one is set aside', async () => {
    journal.mockImplementation(async (_, reads) => {
      if (reads.includes(first)) throw new UnjournalableCommit({ stream: 'people', id: 'p-1', commit: 3 });
      return reads.map((read) => placed(read, 5));
    });
    expect(await deliver(deps, school, [first, second])).toEqual([]);
    expect(letters).toEqual([{ reason: 'UnjournalableCommit', key: 'larkfield-infant/agreements/one/1' }]);
    expect(published()).toEqual([5]);
  });

  it('GOV-04 are not given up when the journal fails: the error goes up', async () => {
    journal.mockRejectedValue(new Error('outage'));
    await expect(deliver(deps, school, [first])).rejects.toThrow('outage');
  });

  it('GOV-04 set aside an event that no entry can hold, and one that no catalogue knows, without holding up the rest', async () => {
    const giant = { ...first.commit.events[0]!, data: { what: 'x'.repeat(1_100_000) } };
    const unknown = { ...giant, type: 'Unheard', data: {} };
    const commit = { ...first.commit, events: [giant, unknown, second.commit.events[0]!] };
    journal.mockResolvedValue([placed({ ...first, commit }, 4)]);
    expect(await deliver(deps, school, [first])).toEqual([]);
    expect(letters).toEqual([
      { reason: 'entry-too-large', eventId: 'larkfield-infant/agreements/one/1', position: 4 },
      { reason: 'unknown-event-type', eventId: 'larkfield-infant/agreements/one/2', position: 4 },
    ]);
    expect(published()).toEqual([4]);
  });

  it('GOV-04 set aside an event that the bus refuses for good', async () => {
    send.mockResolvedValue({ Entries: [{ ErrorCode: 'MalformedDetail' }] });
    journal.mockResolvedValue([placed(first, 4)]);
    expect(await deliver(deps, school, [first])).toEqual([]);
    expect(letters).toEqual([
      { reason: 'MalformedDetail', eventId: 'larkfield-infant/agreements/one/1', position: 4 },
    ]);
  });
});
