import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { type Deadline, defineDeadline, type Reminders } from '../../../../domain/kernel/deadline.ts';
import { digestAt, nextDigest } from '../../../../domain/kernel/digest.ts';
import { type Due, fallenDue, isPast, lastInstantOf, pastFrom } from '../../../../domain/kernel/due.ts';
import { digestOf, isToBeActedOn, type RowsContext, rowsOf } from '../../../../domain/kernel/due-rows.ts';
import { type NoFacts, noFacts } from '../../../../domain/kernel/facts.ts';
import { plusMilliseconds } from '../../../../domain/kernel/instant.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { noCalendar } from '../../../support/calendars.ts';
import {
  type Held,
  type HeldSettings,
  heldDeadlines,
  loanReturn,
  nothingHeld,
  phoneCollection,
  securityCheck,
} from '../../../support/deadlines.ts';
import { forAll } from '../../../support/for-all.ts';

const context = (changes: Partial<RowsContext<HeldSettings, NoFacts>> = {}): RowsContext<HeldSettings, NoFacts> => ({
  streamId: 'lis-lt-014',
  settings: { checkEveryDays: 14 },
  school: { ...noCalendar, years: [calendarExample], dayEndsAt: '15:15' },
  facts: {},
  knownAt: '2026-09-11T09:00:00.000Z',
  ...changes,
});
const lent = (returnDue: string | null, fellDue: readonly string[] = []): Held => ({
  ...nothingHeld,
  loan: { lentBy: 4, borrower: 'p-201', returnDue },
  fellDue,
});
const acts = (rows: ReturnType<typeof rowsOf>) => rows.map(({ act, from, until }) => [act, from, until]);

describe('a loan that is to come back', () => {
  const state = lent('2026-10-27');

  it('DEV-02 falls due when the day after begins in London, and is in the digest three days before at the latest', () => {
    expect(rowsOf(loanReturn, state, context())).toEqual([
      {
        key: 'loan-return#lis-lt-014#4.2026-10-27#2026-10-27#fall-due',
        deadline: 'loan-return',
        streamId: 'lis-lt-014',
        act: 'fall-due',
        from: '2026-10-28T00:00:00.000Z',
        until: null,
        due: { dueOn: '2026-10-27', cycle: '4.2026-10-27', about: 'p-201', hasFallenDue: false },
      },
      expect.objectContaining({
        key: 'loan-return#lis-lt-014#4.2026-10-27#2026-10-27#digest',
        act: 'put-in-digest',
        from: '2026-10-19T06:00:00.000Z',
        until: null,
      }),
    ]);
  });

  it('DEV-02 makes no row where no day was agreed, and none once it is back', () => {
    expect([lent(null), nothingHeld].map((one) => rowsOf(loanReturn, one, context()))).toEqual([[], []]);
  });

  it('DEV-02 stands in every digest while it is out, but falls due once', () => {
    const rows = rowsOf(loanReturn, lent('2026-10-27', ['loan-return#4.2026-10-27']), context());
    expect(acts(rows)).toEqual([['put-in-digest', '2026-10-19T06:00:00.000Z', null]]);
    for (const digest of ['2026-10-26T07:00:00.000Z', '2027-02-01T07:00:00.000Z']) expect(digestOf(rows, digest)).toEqual(rows);
  });

  it('DEV-02 falls due again for a return day that was corrected', () => {
    const corrected = rowsOf(loanReturn, lent('2026-11-30', ['loan-return#4.2026-10-27']), context());
    expect(acts(corrected)[0]).toEqual(['fall-due', '2026-12-01T00:00:00.000Z', null]);
  });

  it('DEV-02 is reminded of on the morning of its last day where it begins after a digest and ends before the next', () => {
    const ofWeek = (knownAt: string) => acts(rowsOf(loanReturn, lent('2026-09-18'), context({ knownAt }))).slice(2);
    const morning = ['remind', '2026-09-18T06:00:00.000Z', '2026-09-18T22:59:59.999Z'];
    expect(ofWeek('2026-09-14T05:59:59.999Z')).toEqual([]);
    expect(ofWeek('2026-09-14T06:00:00.000Z')).toEqual([morning]);
    expect(ofWeek('2026-09-18T12:00:00.000Z')).toEqual([morning]);
  });
});

describe('what is due at an instant', () => {
  const handedIn: Held = { ...nothingHeld, phone: { by: 7, handedInAt: '2026-09-11T07:40:00.000Z' } };

  it('ORG-07 is reminded of at once, and falls due just after it', () => {
    expect(acts(rowsOf(phoneCollection, handedIn, context()))).toEqual([
      ['fall-due', '2026-09-11T14:15:00.001Z', null],
      ['put-in-digest', '2026-09-07T06:00:00.000Z', null],
      ['remind', '2026-09-11T09:00:00.000Z', '2026-09-11T14:15:00.000Z'],
    ]);
  });

  it('ORG-07 has reminders whole days of 24 hours before, in a digest or by themselves', () => {
    const dues: readonly Due[] = [{ dueAt: '2026-10-26T09:30:00.000Z', cycle: '1', about: null, hasFallenDue: false }];
    const rows = (reminders: Reminders) => {
      const deadline = defineDeadline({ ...phoneCollection, duesOf: () => dues, reminders });
      return acts(rowsOf(deadline, nothingHeld, context()));
    };
    expect(rows({ daysBefore: [3, 1], sent: 'by-itself' }).slice(1)).toEqual([
      ['put-in-digest', '2026-10-26T07:00:00.000Z', null],
      ['remind', '2026-10-23T09:30:00.000Z', '2026-10-25T09:29:59.999Z'],
      ['remind', '2026-10-25T09:30:00.000Z', '2026-10-26T09:30:00.000Z'],
    ]);
    expect(rows({ daysBefore: [3, 1], sent: 'in-digest' }).slice(1)).toEqual([
      ['put-in-digest', '2026-10-19T06:00:00.000Z', null],
      ['remind', '2026-09-11T09:00:00.000Z', '2026-10-26T09:30:00.000Z'],
    ]);
  });
});

describe('reminders that go by themselves', () => {
  const checked: Held = { ...nothingHeld, check: { by: 3, on: '2026-10-15' } };

  it('ORG-04 come in the morning of their days, each until the next one', () => {
    expect(acts(rowsOf(securityCheck, checked, context())).slice(1)).toEqual([
      ['put-in-digest', '2026-10-26T07:00:00.000Z', null],
      ['remind', '2026-10-22T06:00:00.000Z', '2026-10-27T06:59:59.999Z'],
      ['remind', '2026-10-27T07:00:00.000Z', '2026-10-29T23:59:59.999Z'],
    ]);
  });

  it('ORG-04 are one where the same day is named twice', () => {
    const twice = { ...securityCheck, reminders: { daysBefore: [2, 2], sent: 'by-itself' as const } };
    expect(acts(rowsOf(twice, checked, context())).filter(([act]) => act === 'remind')).toHaveLength(1);
  });

  it('ORG-04 are out of use once the next has come or the due is past, while a late runner still lets it fall due', () => {
    const rows = rowsOf(securityCheck, checked, context());
    const usable = (now: string) => rows.filter((row) => isToBeActedOn(row, now)).map(({ key }) => key.split('#').at(-1));
    expect(usable('2026-10-22T05:59:59.999Z')).toEqual([]);
    expect(usable('2026-10-22T06:00:00.000Z')).toEqual(['remind-7']);
    expect(usable('2026-10-27T07:00:00.000Z')).toEqual(['digest', 'remind-2']);
    expect(usable('2027-10-27T07:00:00.000Z')).toEqual(['fall-due', 'digest']);
  });
});

describe('a deadline', () => {
  it('ORG-04 belongs to a stream: to its state, its settings and its commands', () => {
    type Command = { readonly type: 'RecordFallenDue' };
    const ofStream: readonly Deadline<Held, HeldSettings, Command>[] = heldDeadlines;
    // @ts-expect-error: the state of another stream
    const ofOther: readonly Deadline<{ readonly other: string }, HeldSettings, Command>[] = heldDeadlines;
    // @ts-expect-error: a command that the stream does not have
    const unknown: readonly Deadline<Held, HeldSettings, { readonly type: 'Forget' }>[] = heldDeadlines;
    const due: Due = { dueOn: '2026-10-27', cycle: '1', about: null, hasFallenDue: false };
    expect(ofStream.map(({ command }) => command(due).type)).toEqual(heldDeadlines.map(() => 'RecordFallenDue'));
    expect([ofOther, unknown]).toEqual([heldDeadlines, heldDeadlines]);
    expect(heldDeadlines.map(({ factNeeds }) => factNeeds(nothingHeld, 'lis-lt-014'))).toEqual(heldDeadlines.map(() => noFacts.needs()));
  });
});

const days = fc.integer({ min: 0, max: 2_000 }).map((count) => plusDays('2026-01-01', count));
const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2031, 0, 1) }).map((ms) => new Date(ms).toISOString());
const aDue = fc.record({
  time: fc.oneof(
    days.map((dueOn) => ({ dueOn })),
    instants.map((dueAt) => ({ dueAt })),
  ),
  hasFallenDue: fc.boolean(),
});
const dues: fc.Arbitrary<Due> = aDue.map(({ time, hasFallenDue }) => ({ ...time, cycle: '1', about: null, hasFallenDue }));
const reminders: fc.Arbitrary<Reminders> = fc.record({
  daysBefore: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  sent: fc.constantFrom('in-digest' as const, 'by-itself' as const),
});
/** Instants near to it as well as far from it. */
const around = (due: Due) =>
  fc.oneof(
    instants,
    fc.integer({ min: -30 * 86_400_000, max: 86_400_000 }).map((ms) => plusMilliseconds(lastInstantOf(due), ms)),
    fc.constantFrom(-1, 0, 1).map((ms) => plusMilliseconds(pastFrom(due), ms)),
  );
const cases = fc.record({ due: dues, reminders }).chain((one) => around(one.due).map((at) => ({ ...one, at })));
const rowsFor = ({ due, reminders: of, at }: { due: Due; reminders: Reminders; at: string }) =>
  rowsOf({ ...phoneCollection, duesOf: () => [due], reminders: of }, nothingHeld, context({ knownAt: at }));

describe('any due', () => {
  it('ORG-07 is past from the first instant after the last one in time', () => {
    forAll(cases, ({ due, at }) => {
      expect(isPast(due, at)).toBe(at >= pastFrom(due));
      expect(isPast(due, at)).toBe(at > lastInstantOf(due));
    });
  });

  it('ORG-07 falls due as soon as it is past, unless that is recorded', () => {
    forAll(cases, ({ due, reminders: of, at }) => {
      const rows = rowsFor({ due, reminders: of, at: '2026-01-01T00:00:00.000Z' });
      const falls = rows.filter((row) => row.act === 'fall-due' && isToBeActedOn(row, at));
      expect(falls.length > 0).toBe(isPast(due, at) && !due.hasFallenDue);
      expect(fallenDue([due], '1', at)).toBe(falls.length > 0 ? due : null);
      expect(fallenDue([due], '2', at)).toBeNull();
    });
  });

  it('ORG-07 has rows that do not depend on when they are computed, but for what digests leave out', () => {
    forAll(cases, ({ due, reminders: of, at }) => {
      const [early, late] = ['2025-01-01T00:00:00.000Z', at].map((knownAt) => rowsFor({ due, reminders: of, at: knownAt }));
      const known = new Map(early?.map((row) => [row.key, row]));
      for (const row of late ?? []) if (row.act !== 'remind' || of.sent === 'by-itself') expect(known.get(row.key)).toEqual(row);
      expect(new Set(late?.map(({ key }) => key)).size).toBe(late?.length);
    });
  });

  it('ORG-07 stands in a digest when it is overdue, falls due before the next one, or is to be reminded of before it', () => {
    forAll(cases, ({ due, reminders: of, at }) => {
      const rows = rowsFor({ due, reminders: of, at });
      const first = Math.max(...of.daysBefore.filter(() => of.sent === 'in-digest'));
      const next = nextDigest(at);
      const day = 'dueOn' in due ? plusDays(due.dueOn, -Math.max(first, 0)) : plusDays(due.dueAt.slice(0, 10), -Math.max(first, 0));
      const reminded = 'dueOn' in due ? `${day}T00:00` : `${day}${due.dueAt.slice(10)}`;
      // To the hour of summer time, which no digest falls into.
      const isReminded = first >= 0 && reminded < next;
      expect(digestOf(rows, at).length > 0).toBe(lastInstantOf(due) < next || isReminded);
      expect(digestOf(rows, at)).toEqual(digestOf(rows, digestAt(at)));
    });
  });

  it('ORG-07 is reminded of at least once in time, whenever it becomes known, by digest or by itself', () => {
    forAll(
      cases,
      ({ due, reminders: of, at }) => {
        fc.pre(!due.hasFallenDue && !isPast(due, at) && (of.sent === 'in-digest' || of.daysBefore.length > 0));
        const rows = rowsFor({ due, reminders: of, at });
        const byItself = rows.some((row) => row.act === 'remind' && row.from <= lastInstantOf(due) && (row.until ?? '') >= at);
        const digests: string[] = [];
        for (let digest = nextDigest(at); digest <= lastInstantOf(due); digest = nextDigest(digest)) digests.push(digest);
        expect(byItself || digests.some((digest) => digestOf(rows, digest).length > 0)).toBe(true);
      },
      1_000,
    );
  });

  it('ORG-07 comes before another in the digest when it ends earlier', () => {
    forAll(fc.tuple(dues, dues), ([a, b]) => {
      const deadline = { ...loanReturn, duesOf: () => [a, { ...b, cycle: '2' }] };
      const ends = digestOf(rowsOf(deadline, nothingHeld, context()), '2040-01-02T07:00:00.000Z').map(({ due }) => lastInstantOf(due));
      expect(ends).toEqual([lastInstantOf(a), lastInstantOf(b)].toSorted());
    });
  });
});
