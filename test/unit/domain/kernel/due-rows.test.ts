import { describe, expect, it } from 'vitest';
import { type Deadline, defineDeadline, type Reminders } from '../../../../domain/kernel/deadline.ts';
import type { Due } from '../../../../domain/kernel/due.ts';
import { digestOf, isToBeActedOn, type RowsContext, rowsOf } from '../../../../domain/kernel/due-rows.ts';
import { type NoFacts, noFacts } from '../../../../domain/kernel/facts.ts';
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

const context = (knownAt = '2026-09-11T09:00:00.000Z'): RowsContext<HeldSettings, NoFacts> => ({
  streamId: 'lis-lt-014',
  settings: { checkEveryDays: 14 },
  school: { ...noCalendar, years: [calendarExample], dayEndsAt: '15:15' },
  facts: {},
  knownAt,
});
const lent = (returnDue: string | null, fellDue: readonly string[] = []): Held => ({
  ...nothingHeld,
  loan: { lentBy: 4, borrower: 'p-201', returnDue },
  fellDue,
});
const acts = (rows: ReturnType<typeof rowsOf>) => rows.map(({ act, from, until }) => [act, from, until]);

describe('a loan that is to come back', () => {
  const state = lent('2026-10-27');

  it('DEV-02 falls due when the next day begins in London; a digest reminds of it three days before', () => {
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
    expect(digestOf(rows, '2026-10-26T07:00:00.000Z')).toEqual(rows);
    expect(digestOf(rows, '2027-02-01T07:00:00.000Z')).toEqual(rows);
  });

  it('DEV-02 falls due again for a return day that was corrected', () => {
    const corrected = rowsOf(loanReturn, lent('2026-11-30', ['loan-return#4.2026-10-27']), context());
    expect(acts(corrected)[0]).toEqual(['fall-due', '2026-12-01T00:00:00.000Z', null]);
  });

  it('DEV-02 is reminded of on its last morning where it begins and ends between two digests', () => {
    const week = lent('2026-09-18');
    const ofWeek = (knownAt: string) => acts(rowsOf(loanReturn, week, context(knownAt))).slice(2);
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
    const due: Due = { dueAt: '2026-10-26T09:30:00.000Z', cycle: '1', about: null, hasFallenDue: false };
    const rows = (reminders: Reminders) => {
      const deadline = defineDeadline({ ...phoneCollection, duesOf: () => [due], reminders });
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

  it('ORG-04 are of no use once the next has come, or the due is past, which any later run finds', () => {
    const rows = rowsOf(securityCheck, checked, context());
    const usable = (now: string) => {
      const found = rows.filter((row) => isToBeActedOn(row, now));
      return found.map(({ key }) => key.split('#').at(-1));
    };
    expect(usable('2026-10-22T05:59:59.999Z')).toEqual([]);
    expect(usable('2026-10-22T06:00:00.000Z')).toEqual(['remind-7']);
    expect(usable('2026-10-27T06:59:59.999Z')).toEqual(['digest', 'remind-7']);
    expect(usable('2026-10-27T07:00:00.000Z')).toEqual(['digest', 'remind-2']);
    expect(usable('2026-10-29T23:59:59.999Z')).toEqual(['digest', 'remind-2']);
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
    expect([ofOther, unknown]).toEqual([heldDeadlines, heldDeadlines]);
    for (const { command, factNeeds } of ofStream) {
      expect(command(due).type).toBe('RecordFallenDue');
      expect(factNeeds(nothingHeld, 'lis-lt-014')).toEqual(noFacts.needs());
    }
  });
});
