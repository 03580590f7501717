import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnjournalableCommit } from '../../../../events/log/journal/errors.ts';
import { prerequisitesOf, refText } from '../../../../events/log/journal/refs.ts';
import { topologicalOrder } from '../../../../events/log/journal/topological-order.ts';
import type { ReadCommit } from '../../../../events/log/types.ts';
import { historyOf } from '../../../support/journal-campaign/history.ts';

const aStream = fc.nat(3);
const steps = fc.array(
  fc.record({ stream: aStream, facts: fc.array(aStream, { maxLength: 3 }), events: fc.constant(1) }),
  {
    maxLength: 20,
  },
);
const shuffled = steps.chain((drawn) => {
  const reads = historyOf('larkfield-infant', drawn).map(({ read }) => read);
  return fc.shuffledSubarray(reads, { minLength: 0, maxLength: reads.length });
});
const ref = ({ commit }: ReadCommit) => refText(commit);

describe('the order of commits that are journaled together', () => {
  it('GOV-04 puts each after those of them that it relies on, and loses none', () => {
    fc.assert(
      fc.property(shuffled, (reads) => {
        const ordered = topologicalOrder(reads);
        const placeOf = new Map(ordered.map((read, index) => [ref(read), index]));
        const early = ordered.filter(({ commit }, index) =>
          prerequisitesOf(commit).some((before) => (placeOf.get(refText(before)) ?? -1) >= index),
        );
        expect(early).toEqual([]);
        expect(ordered.map(ref).sort()).toEqual(reads.map(ref).sort());
      }),
    );
  });

  it('GOV-04 leaves commits that do not rely on each other as they came', () => {
    const reads = historyOf(
      'larkfield-infant',
      [2, 0, 3, 1].map((stream) => ({ stream, facts: [], events: 1 })),
    ).map(({ read }) => read);
    expect(topologicalOrder(reads)).toEqual(reads);
  });

  it('GOV-04 orders a stream that is longer than the call stack', () => {
    const [first] = historyOf('larkfield-infant', [{ stream: 0, facts: [], events: 1 }]);
    const long = Array.from({ length: 30_000 }, (_, index) => ({
      ...first!.read,
      commit: { ...first!.read.commit, commit: index + 1 },
    }));
    expect(topologicalOrder([...long].reverse())).toEqual(long);
  });

  it('GOV-04 refuses commits that rely on each other', () => {
    const [a, b] = historyOf(
      'larkfield-infant',
      [0, 1].map((stream) => ({ stream, facts: [], events: 1 })),
    ).map(({ read }) => read);
    const onEachOther = [
      { ...a!, commit: { ...a!.commit, facts: [b!.commit] } },
      { ...b!, commit: { ...b!.commit, facts: [a!.commit] } },
    ];
    expect(() => topologicalOrder(onEachOther)).toThrow(UnjournalableCommit);
  });
});
