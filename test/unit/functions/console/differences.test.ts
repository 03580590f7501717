import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../../functions/console/html/differences.ts';

/** What states are made of: parts by name, lists of plain words, and lists of parts. */
const plain = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }), fc.boolean());
const name = fc.constantFrom('id', 'kind', 'status', 'from', 'reason');
const parts = fc.dictionary(name, plain);
const state = fc.dictionary(
  name,
  fc.oneof(plain, parts, fc.array(plain, { maxLength: 4 }), fc.array(parts, { maxLength: 4 })),
);

/** Lists of which many are nearly the same. */
const few = fc.record({ reason: fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }) });
const two = fc.oneof(fc.tuple(state, state), fc.tuple(few, few));

/** The same whatever the order of parts and entries; what is empty says as little as what is not there. */
const sorted = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const said = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  const full = said.filter(([, part]) => part !== '');
  const texts = full.map(([key, part]) => (Array.isArray(value) ? part : `${key}=${part}`));
  return texts.length === 0 ? '' : `${Array.isArray(value)}{${texts.toSorted().join()}}`;
};
const mirrored = (before: unknown, after: unknown) =>
  differences(before, after).map(({ path, before: one, after: other }) =>
    sorted([path, other ?? null, one ?? null]),
  );
const plainly = (before: unknown, after: unknown) =>
  differences(before, after).map((one) => sorted([one.path, one.before ?? null, one.after ?? null]));

/** Every plain word or number in it. */
const leavesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesIn) : [value];

describe('what differs between two states', () => {
  it('GOV-04 is nothing exactly where they are the same, whatever the order', () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        expect(differences(before, before)).toEqual([]);
        expect(differences(before, after).length === 0).toBe(sorted(before) === sorted(after));
      }),
      { numRuns: 500 },
    );
  });

  it('GOV-04 is the same from the other side, what was added being gone', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(plainly(before, after).toSorted()).toEqual(mirrored(after, before).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it('GOV-04 names everything that the other state has not', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const found = new Set(differences(before, after).flatMap((one) => leavesIn(one.after)));
        const known = new Set(leavesIn(before));
        for (const leaf of leavesIn(after)) expect(known.has(leaf) || found.has(leaf)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('GOV-04 follows an entry of a list by what tells it apart', () => {
    const before = { roles: [{ role: 'dsl', from: '2026-09-01', until: null }, { role: 'office' }] };
    const after = { roles: [{ role: 'office' }, { role: 'dsl', from: '2026-09-01', until: '2026-10-01' }] };
    expect(differences(before, after)).toEqual([
      { path: ['roles', 'dsl', 'until'], before: null, after: '2026-10-01' },
    ]);
    expect(differences({ at: 'x' }, {})).toEqual([{ path: ['at'], before: 'x', after: undefined }]);
  });
});
