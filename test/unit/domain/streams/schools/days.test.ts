import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSchoolDay, nextSchoolDay, schoolDayEnd } from '../../../../../domain/kernel/calendar.ts';
import { dueWithin } from '../../../../../domain/kernel/time-limit.ts';
import { schoolCalendar } from '../../../../../domain/streams/schools/offers.ts';
import { schoolsStream } from '../../../../../domain/streams/schools/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf(
  { settings: schoolsStream.settings({}), facts: {} },
  { streamId: 'larkfield-infant' },
);
const registered = {
  type: 'SchoolRegistered' as const,
  data: { name: 'Larkfield Infant School', phase: 'infant' as const, yearGroups: ['R' as const] },
};
const published = { type: 'AcademicCalendarPublished' as const, data: calendarExample };
const times = (from: string, endsAt: string, startsAt = '08:50') => ({ from, startsAt, endsAt });
const timesSet = (from: string, endsAt: string) => ({
  type: 'SchoolDayTimesSet' as const,
  data: times(from, endsAt),
});
const setTimes = (from: string, endsAt: string, startsAt?: string) => ({
  type: 'SetSchoolDayTimes' as const,
  ...times(from, endsAt, startsAt),
});
const closure = { from: '2026-09-10', to: null as string | null, extent: 'full' as const, yearGroups: null };
const declared = (changes: object = {}) => ({
  type: 'SchoolClosureDeclared' as const,
  data: { ...closure, ...changes },
});
const declare = (changes: object = {}) => ({ type: 'DeclareClosure' as const, ...closure, ...changes });
const end = (lastDay: string, of = 3) => ({ type: 'EndClosure' as const, closure: of, lastDay });
const ended = (lastDay: string) => ({ type: 'SchoolClosureEnded' as const, data: { closure: 3, lastDay } });
const calendarOf = (...history: { type: string; data: object }[]) =>
  schoolCalendar(fold(schoolsStream.decider, [registered, published, ...history]));

describe('the times of a school day', () => {
  it('ORG-07 are set from a day on, the end after the beginning', () => {
    given(schoolsStream, [registered])
      .when(setTimes('2026-09-02', '15:20'), context)
      .thenEvents(timesSet('2026-09-02', '15:20'));
    given(schoolsStream, [registered, timesSet('2026-09-02', '15:20')])
      .when(setTimes('2026-09-02', '15:20'), context)
      .thenNothing();
    given(schoolsStream, [registered])
      .when(setTimes('2026-09-02', '08:50'), context)
      .thenRejected('DayTimesNotInOrder', 'ORG-07');
  });
  it('ORG-07 hold until others are set: what waits for the end of a day follows', () => {
    const school = calendarOf(timesSet('2026-09-02', '15:20'), timesSet('2026-11-02', '15:00'));
    expect(
      ['2026-09-01', '2026-09-02', '2026-10-23', '2026-11-02'].map((day) => schoolDayEnd(school, day)),
    ).toEqual([null, '15:20', '15:20', '15:00']);
    const phone = { start: '2026-11-02T08:00:00.000Z' };
    expect(dueWithin({ kind: 'end-of', period: 'school-day' }, phone, school)).toEqual({
      dueAt: '2026-11-02T15:00:00.000Z',
    });
  });
  it('ORG-07 are put right', () => {
    const data = {
      corrects: 3,
      changes: { from: '2026-09-03', startsAt: '09:00', endsAt: '15:30' },
      reason: 'x',
    };
    given(schoolsStream, [registered, published, timesSet('2026-09-02', '15:20')])
      .when({ type: 'CorrectSchool', ...data }, context)
      .thenEvents({ type: 'SchoolCorrected', data });
    const school = calendarOf(timesSet('2026-09-02', '15:20'), { type: 'SchoolCorrected', data });
    expect([schoolDayEnd(school, '2026-09-02'), schoolDayEnd(school, '2026-09-03')]).toEqual([null, '15:30']);
    given(schoolsStream, [registered, published, timesSet('2026-09-02', '15:20')])
      .when({ type: 'CorrectSchool', ...data, changes: { endsAt: '08:00' } }, context)
      .thenRejected('DayTimesNotInOrder');
  });
});

describe('a closure of the school', () => {
  it('HLP-01 ORG-07 is declared, for days past or to come, and ends on a last day', () => {
    given(schoolsStream, [registered, published]).when(declare(), context).thenEvents(declared());
    given(schoolsStream, [registered, published, declared()]).when(declare(), context).thenNothing();
    for (const other of [{ to: '2026-09-11' }, { from: '2026-09-09' }, { extent: 'partial' }])
      given(schoolsStream, [registered, published, declared()])
        .when(declare(other), context)
        .thenEvents(declared(other));
    given(schoolsStream, [registered, published, declared()])
      .when(end('2026-09-14'), context)
      .thenEvents(ended('2026-09-14'));
    given(schoolsStream, [registered, published, declared(), ended('2026-09-14')])
      .when(end('2026-09-14'), context)
      .thenNothing();
  });
  it('HLP-01 refuses an end of what was not declared, and days out of order', () => {
    given(schoolsStream, [registered, published, declared()])
      .when(end('2026-09-14', 2), context)
      .thenRejected('ClosureUnknown', 'HLP-01');
    given(schoolsStream, [registered, published, declared()])
      .when(end('2026-09-09'), context)
      .thenRejected('OccurredTooEarly', 'HLP-01');
    given(schoolsStream, [registered])
      .when(declare({ to: '2026-09-09' }), context)
      .thenRejected('DaysNotInOrder');
  });
  it('ORG-07 takes its days from the school days, for what waits on them', () => {
    const open = calendarOf(declared());
    expect(isSchoolDay(open, '2026-10-01')).toBe(false);
    const over = calendarOf(declared(), ended('2026-09-14'));
    expect(nextSchoolDay(over, '2026-09-09')).toBe('2026-09-15');
    expect(isSchoolDay(over, '2026-09-14')).toBe(false);
  });
  it('ORG-07 leaves school days as they are while some years come', () => {
    const partial = calendarOf(declared({ extent: 'partial', yearGroups: ['R'], to: '2026-09-11' }));
    expect(isSchoolDay(partial, '2026-09-10')).toBe(true);
  });
  it('ORG-07 counts no day of a closure as a school day, whatever its days are', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((at) => `2026-09-${String(at).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, day, (a, b, asked) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const school = calendarOf(declared({ from, to }));
        if (from <= asked && asked <= to) expect(isSchoolDay(school, asked)).toBe(false);
        else expect(isSchoolDay(school, asked)).toBe(isSchoolDay(calendarOf(), asked));
      }),
    );
  });
  it('HLP-01 is put right', () => {
    const correct = (corrects: number, changes: object) => ({
      type: 'SchoolCorrected' as const,
      data: { corrects, changes, reason: 'A slip.' },
    });
    const history = [registered, published, declared(), ended('2026-09-14')];
    given(schoolsStream, history)
      .when({ ...correct(4, { lastDay: '2026-09-15' }).data, type: 'CorrectSchool' } as never, context)
      .thenEvents(correct(4, { lastDay: '2026-09-15' }));
    const school = calendarOf(
      declared(),
      ended('2026-09-14'),
      correct(4, { lastDay: '2026-09-15' }),
      correct(3, { from: '2026-09-11', to: '2026-09-30' }),
    );
    expect(['2026-09-10', '2026-09-15', '2026-09-16'].map((day) => isSchoolDay(school, day))).toEqual([
      true,
      false,
      true,
    ]);
    const partial = calendarOf(declared(), correct(3, { extent: 'partial', yearGroups: ['R'] }));
    expect(isSchoolDay(partial, '2026-09-10')).toBe(true);
  });
});
