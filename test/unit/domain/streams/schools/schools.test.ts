import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInOrder } from '../../../../../domain/streams/schools/calendar.ts';
import { schoolsStream } from '../../../../../domain/streams/schools/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf(
  { settings: schoolsStream.settings({}), facts: {} },
  { streamId: 'larkfield-infant' },
);
const details = {
  name: 'Larkfield Infant School',
  phase: 'infant' as const,
  yearGroups: ['R' as const, 'Y1' as const],
};
const registered = { type: 'SchoolRegistered' as const, data: details };
const changed = { type: 'SchoolDetailsChanged' as const, data: { name: 'Larkfield Infants' } };
const published = { type: 'AcademicCalendarPublished' as const, data: calendarExample };
const register = { type: 'RegisterSchool' as const, ...details };
const publish = { type: 'PublishAcademicCalendar' as const, ...calendarExample };
const correct = (corrects: number, changes: object) => ({
  type: 'CorrectSchool' as const,
  corrects,
  changes,
  reason: 'A slip.',
});

describe('a school', () => {
  it('ORG-01 is registered', () => {
    given(schoolsStream, []).when(register, context).thenEvents(registered);
  });
  it('ORG-01 is registered once', () => {
    given(schoolsStream, [registered])
      .when(register, context)
      .thenRejected('SchoolAlreadyRegistered', 'ORG-01');
  });
  it('ORG-01 keeps its own book and no other', () => {
    given(schoolsStream, [])
      .when(register, { ...context, school: 'hollowbrook-primary' })
      .thenRejected('SchoolMismatch');
  });
  it('ORG-01 is registered before anything else', () => {
    given(schoolsStream, []).when(publish, context).thenRejected('SchoolNotRegistered');
  });
  it('ORG-01 changes its details', () => {
    given(schoolsStream, [registered])
      .when({ type: 'ChangeSchoolDetails', name: 'Larkfield Infants' }, context)
      .thenEvents(changed);
    expect(fold(schoolsStream.decider, [registered, changed])).toMatchObject({
      details: { ...details, name: 'Larkfield Infants' },
      events: 2,
    });
  });
  it('ORG-01 has nothing to change when its details are the same', () => {
    given(schoolsStream, [registered])
      .when({ type: 'ChangeSchoolDetails', yearGroups: ['R', 'Y1'] }, context)
      .thenNothing();
    given(schoolsStream, [registered]).when({ type: 'ChangeSchoolDetails' }, context).thenNothing();
  });
});

describe('correcting the details of a school', () => {
  const corrected = {
    type: 'SchoolCorrected' as const,
    data: { corrects: 1, changes: { phase: 'primary' as const }, reason: 'A slip.' },
  };
  it('ORG-01 puts right what still stands as the event stated it', () => {
    given(schoolsStream, [registered, changed])
      .when(correct(1, { phase: 'primary' }), context)
      .thenEvents(corrected);
    expect(fold(schoolsStream.decider, [registered, changed, corrected])).toMatchObject({
      details: { name: 'Larkfield Infants', phase: 'primary', yearGroups: ['R', 'Y1'] },
      statedBy: { name: 2, phase: 1 },
    });
  });
  it('ORG-01 refuses what a later event stated again', () => {
    given(schoolsStream, [registered, changed])
      .when(correct(1, { name: 'Larkfield' }), context)
      .thenRejected('CorrectionNotPossible');
  });
});

describe('the school year', () => {
  it('ORG-07 is published with its six half-terms', () => {
    given(schoolsStream, [registered]).when(publish, context).thenEvents(published);
  });
  it('ORG-07 has nothing to publish when the dates are the same', () => {
    given(schoolsStream, [registered, published]).when(publish, context).thenNothing();
  });
  it('ORG-07 replaces the dates of the same year and keeps those of others, in order', () => {
    const earlier = { ...published, data: { ...calendarExample, academicYear: '2025-26' } };
    const moved = { ...published, data: { ...calendarExample, to: '2027-08-30' } };
    expect(fold(schoolsStream.decider, [registered, published, earlier, moved])).toMatchObject({
      calendars: [earlier.data, moved.data],
    });
  });
  it('ORG-07 refuses dates that are out of order', () => {
    const halfTerms = calendarExample.halfTerms.toReversed();
    given(schoolsStream, [registered])
      .when({ ...publish, halfTerms }, context)
      .thenRejected('CalendarNotInOrder', 'ORG-07');
  });
  it.each(['2026-28', '2025-26', '2027-28'])(
    'ORG-07 refuses the name %s for the year from 2026 to 2027',
    (academicYear) => {
      expect(isInOrder({ ...calendarExample, academicYear })).toBe(false);
    },
  );
  it('ORG-07 follows the century into a new one', () => {
    const shift = (day: string) => day.replace('2026', '2099').replace('2027', '2100');
    const halfTerms = calendarExample.halfTerms.map(({ name, from, to }) => ({
      name,
      from: shift(from),
      to: shift(to),
    }));
    expect(isInOrder({ academicYear: '2099-00', from: '2099-09-01', to: '2100-08-31', halfTerms })).toBe(
      true,
    );
  });
  it('ORG-07 is out of order as soon as any two days of it change places', () => {
    const days = calendarExample.halfTerms.flatMap(({ from, to }) => [from, to]);
    const index = fc.nat({ max: days.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const swapped = days.map((day, i) => (i === a ? days[b] : i === b ? days[a] : day) ?? day);
        const halfTerms = calendarExample.halfTerms.map(({ name }, i) => ({
          name,
          from: swapped[2 * i] ?? '',
          to: swapped[2 * i + 1] ?? '',
        }));
        expect(isInOrder({ ...calendarExample, halfTerms })).toBe(a === b);
      }),
    );
  });
  it('ORG-07 refuses half-terms that share a day', () => {
    const [first, ...others] = calendarExample.halfTerms;
    const halfTerms = [{ ...first!, to: others[0]!.from }, ...others];
    expect(isInOrder({ ...calendarExample, halfTerms })).toBe(false);
  });
});

it('ORG-01 keeps no state of a school that was never registered', () => {
  expect(fold(schoolsStream.decider, [changed, published])).toEqual({ status: 'unregistered', events: 2 });
});

describe('what other streams may rely on', () => {
  it('ORG-06 ORG-07 is the calendar, and the years that are taught; nothing before the school is registered', () => {
    const { offers, initialState, decider } = schoolsStream;
    expect(offers?.(initialState, 'larkfield-infant')).toMatchObject({ years: [], yearGroups: [] });
    expect(offers?.(fold(decider, [registered]), 'larkfield-infant')).toMatchObject({
      yearGroups: details.yearGroups,
    });
  });
});
