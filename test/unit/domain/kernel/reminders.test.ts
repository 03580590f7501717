import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import type { Reminders } from '../../../../domain/kernel/deadline.ts';
import { digestAt, nextDigest } from '../../../../domain/kernel/digest.ts';
import { type Due, fallenDue, isPast, lastInstantOf, pastFrom } from '../../../../domain/kernel/due.ts';
import { type DueRow, digestOf, isToBeActedOn, rowsOf } from '../../../../domain/kernel/due-rows.ts';
import { plusMilliseconds } from '../../../../domain/kernel/instant.ts';
import { instantsBetween } from '../../../support/calendars.ts';
import { atFirst } from '../../../support/deadline-world.ts';
import { loanReturn, nothingHeld } from '../../../support/deadlines.ts';
import { forAll } from '../../../support/for-all.ts';

const DAY_MS = 86_400_000;
const instants = instantsBetween(2026, 2029);
const times = fc.oneof(
  instants.map((instant) => ({ dueOn: instant.slice(0, 10) })),
  instants.map((dueAt) => ({ dueAt })),
);
const dues: fc.Arbitrary<Due> = fc
  .record({ time: times, hasFallenDue: fc.boolean() })
  .map(({ time, hasFallenDue }) => ({ ...time, cycle: '1', about: null, hasFallenDue }));
const anyReminders: fc.Arbitrary<Reminders> = fc.record({
  daysBefore: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  sent: fc.constantFrom('in-digest' as const, 'by-itself' as const),
});

/** Instants far from a due, near it, and at its very end. */
const around = (due: Due): fc.Arbitrary<string> =>
  fc.oneof(
    instants,
    fc.integer({ min: -30 * DAY_MS, max: DAY_MS }).map((ms) => plusMilliseconds(lastInstantOf(due), ms)),
    fc.constantFrom(-1, 0, 1).map((ms) => plusMilliseconds(pastFrom(due), ms)),
  );
const cases = fc
  .record({ due: dues, reminders: anyReminders })
  .chain(({ due, reminders }) => around(due).map((at) => ({ due, reminders, at })));

const rowsFor = (due: Due, reminders: Reminders, knownAt: string): readonly DueRow[] => {
  const { settings, school } = atFirst;
  const deadline = { ...loanReturn, duesOf: () => [due], reminders };
  return rowsOf(deadline, nothingHeld, { streamId: 'd-1', settings, school, facts: {}, knownAt });
};

describe('any due', () => {
  it('ORG-07 is past from the first instant after the last one in time', () => {
    forAll(cases, ({ due, at }) => {
      expect(isPast(due, at)).toBe(at > lastInstantOf(due));
      expect(isPast(due, at)).toBe(at >= pastFrom(due));
    });
  });

  it('ORG-07 falls due as soon as it is past, unless that is recorded', () => {
    forAll(cases, ({ due, reminders, at }) => {
      const rows = rowsFor(due, reminders, '2026-01-01T00:00:00.000Z');
      const falls = rows.filter((row) => row.act === 'fall-due' && isToBeActedOn(row, at));
      const isToFall = isPast(due, at) && !due.hasFallenDue;
      expect(falls.length).toBe(isToFall ? 1 : 0);
      expect(fallenDue([due], '1', at)).toBe(isToFall ? due : null);
      expect(fallenDue([due], '2', at)).toBeNull();
    });
  });

  it('ORG-07 has the same rows whenever they are computed, but for what digests leave out', () => {
    forAll(cases, ({ due, reminders, at }) => {
      const isBesideDigests = ({ act }: DueRow) =>
        act === 'remind' && (reminders.sent === 'in-digest' || reminders.daysBefore.length === 0);
      const rows = rowsFor(due, reminders, at);
      const early = rowsFor(due, reminders, '2025-01-01T00:00:00.000Z');
      const steady = (some: readonly DueRow[]) => some.filter((row) => !isBesideDigests(row));
      expect(steady(rows)).toEqual(steady(early));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    });
  });

  it('ORG-07 is in a digest when overdue, due before the next, or to be reminded of before it', () => {
    forAll(cases, ({ due, reminders, at }) => {
      const rows = rowsFor(due, reminders, at);
      const next = nextDigest(at);
      const isReminded = reminders.daysBefore.some((days) => {
        if (reminders.sent === 'by-itself') return false;
        // Summer time moves midnight by an hour in which no digest goes out.
        if ('dueOn' in due) return `${plusDays(due.dueOn, -days)}T00:00` < next;
        return plusMilliseconds(due.dueAt, -days * DAY_MS) < next;
      });
      expect(digestOf(rows, at).length).toBe(lastInstantOf(due) < next || isReminded ? 1 : 0);
      expect(digestOf(rows, at)).toEqual(digestOf(rows, digestAt(at)));
    });
  });

  it('ORG-07 is reminded of in time, whenever it becomes known, in a digest or by itself', () => {
    forAll(
      cases,
      ({ due, reminders: how, at }) => {
        fc.pre(!due.hasFallenDue && !isPast(due, at));
        const last = lastInstantOf(due);
        const rows = rowsFor(due, how, at);
        const reminders = rows.filter(({ act }) => act === 'remind');
        const byItself = reminders.filter(({ from, until }) => from <= last && at <= (until ?? ''));
        // The last digest in time holds all that an earlier one did.
        const digest = digestAt(last);
        const inDigest = digest > at ? digestOf(rows, digest) : [];
        expect(byItself.length + inDigest.length).toBeGreaterThan(0);
      },
      1_000,
    );
  });

  it('ORG-07 comes before another in the digest when it ends earlier', () => {
    forAll(fc.tuple(dues, dues), ([a, b]) => {
      const reminders: Reminders = { daysBefore: [], sent: 'in-digest' };
      const rows = [a, b].flatMap((due) => rowsFor(due, reminders, '2026-01-01T00:00:00.000Z'));
      const ends = digestOf(rows, '2040-01-02T07:00:00.000Z').map(({ due }) => lastInstantOf(due));
      expect(ends).toEqual([lastInstantOf(a), lastInstantOf(b)].toSorted());
    });
  });
});
