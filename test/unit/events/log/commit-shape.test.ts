import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isCommit, isUnhashed, type Unhashed } from '../../../../events/log/commit-shape.ts';
import { parseCommit } from '../../../../events/log/commit-text.ts';
import type { Commit } from '../../../../events/log/types.ts';

/** What the check by hand has to agree with. */
const schema = z.strictObject({
  trust: z.string(),
  school: z.string(),
  stream: z.string(),
  id: z.string(),
  commit: z.int().check(z.positive()),
  firstVersion: z.int().check(z.positive()),
  commandId: z.string(),
  actor: z.strictObject({ id: z.string(), roles: z.array(z.string()) }),
  recordedAt: z.string(),
  correlationId: z.string(),
  causationId: z.nullable(z.string()),
  policyVersion: z.nullable(z.int()),
  facts: z.array(
    z.strictObject({
      school: z.string(),
      stream: z.string(),
      id: z.string(),
      commit: z.int().check(z.nonnegative()),
    }),
  ),
  events: z.array(
    z.strictObject({
      type: z.string(),
      v: z.int().check(z.gte(1)),
      occurredAt: z.string(),
      data: z.record(z.string(), z.any()),
    }),
  ),
  prev: z.nullable(z.string()),
});

const good: Commit = {
  trust: 'fernhill',
  school: 'larkfield-infant',
  stream: 'ledgers',
  id: 'one',
  commit: 2,
  firstVersion: 3,
  commandId: 'c-2',
  actor: { id: 'p-1', roles: ['office', 'staff'] },
  recordedAt: '2026-09-03T08:30:00.000Z',
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: null,
  policyVersion: 1,
  facts: [{ school: 'larkfield-infant', stream: 'consents', id: 'two', commit: 0 }],
  events: [
    {
      type: 'EntryMade',
      v: 1,
      occurredAt: '2026-09-03T08:29:00.000Z',
      data: { amount: 1, lines: [null, 'a'] },
    },
  ],
  prev: 'h',
};

const unhashedSchema = z.strictObject({
  f: z.string(),
  sv: z.optional(z.int()),
  s: z.optional(z.any()),
  a: z.optional(z.int().check(z.nonnegative())),
});

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Every object and list within a value, the value itself first. */
const containers = (value: unknown): readonly Members[] =>
  isObject(value) ? [value, ...Object.values(value).flatMap(containers)] : [];

const members = fc.oneof(
  fc.constantFrom(null, '', 'text', 0, 1, -1, 1.5, 2 ** 53, true, [], [1], {}, { id: 'p-1', roles: [] }),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutation = fc.record({
  where: fc.nat(),
  name: fc.nat(),
  what: fc.constantFrom('change', 'remove', 'add', 'rename'),
  value: members,
});

const mutated = <T extends object>(
  value: T,
  { where, name, what, value: put }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
): T => {
  const copy = structuredClone(value);
  const all = containers(copy);
  const container = all[where % all.length]!;
  const names = Object.keys(container);
  const own = names[name % Math.max(1, names.length)] ?? 'none';
  if (what === 'change') container[own] = put;
  if (what === 'add') container[`${own}2`] = put;
  if (what === 'rename') container[`${own}2`] = container[own];
  if (what === 'remove' || what === 'rename') delete container[own];
  return JSON.parse(JSON.stringify(copy)) as T;
};

describe('the shape of what stands beside a commit', () => {
  it('is what a schema says of it, after any few mutations', { timeout: 60_000 }, () => {
    const unhashedOnes: readonly Unhashed[] = [
      { f: 'AAAAAAAAAAAAAAAA', sv: 1, s: { entries: 3 } },
      { f: 'AAAAAAAAAAAAAAAA', sv: 1, a: 4 },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...unhashedOnes),
        fc.array(mutation, { maxLength: 2 }),
        (unhashed, mutations) => {
          const value = mutations.reduce(mutated<Unhashed>, unhashed);
          expect(isUnhashed(value)).toBe(unhashedSchema.safeParse(value).success);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the shape of a commit', () => {
  it('is what a schema says of it, after any few mutations', { timeout: 60_000 }, () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 3 }), (mutations) => {
        const value = mutations.reduce(mutated<Commit>, good);
        expect(isCommit(value)).toBe(schema.safeParse(value).success);
        seen[isCommit(value) ? 'good' : 'bad'] += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(100);
  });

  it('is read as it stands in the text, and nothing else is read', () => {
    expect(parseCommit(JSON.stringify(good))).toEqual(good);
    expect(() => parseCommit('{}')).toThrow(new TypeError('the text is not that of a commit'));
    expect(() => parseCommit('{')).toThrow(SyntaxError);
  });
});
