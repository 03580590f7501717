import { describe, expect, it } from 'vitest';
import { schoolsStream } from '../../../../../domain/streams/schools/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

/** A school with two of everything: what is said of one leaves the other as it is. */
const context = contextOf(
  { settings: schoolsStream.settings({}), facts: {} },
  { streamId: 'larkfield-infant' },
);
const petrel = { supplier: 'petrel-it', name: 'Petrel IT', role: 'it-support' as const, agreement: 'sla-1' };
const heron = { supplier: 'heron-dp', name: 'Heron', role: 'dpo' as const, agreement: 'sla-2' };
const whole = { extent: 'full' as const, yearGroups: null };
const history = [
  { type: 'SchoolRegistered', data: { name: 'Larkfield', phase: 'infant', yearGroups: ['R'] } },
  { type: 'SupplierAppointed', data: { ...petrel, from: '2026-09-01', until: null } },
  { type: 'SupplierAppointed', data: { ...heron, from: '2026-09-02', until: '2027-08-31' } },
  {
    type: 'CertificationRecorded',
    data: { certification: 'a', body: 'A', on: '2026-06-01', expiresOn: null },
  },
  {
    type: 'CertificationRecorded',
    data: { certification: 'b', body: 'B', on: '2026-06-02', expiresOn: '2027-06-01' },
  },
  { type: 'SchoolClosureDeclared', data: { ...whole, from: '2026-09-10', to: null } },
  { type: 'SchoolClosureDeclared', data: { ...whole, from: '2026-10-01', to: '2026-10-02' } },
  { type: 'SchoolDayTimesSet', data: { from: '2026-09-02', startsAt: '08:50', endsAt: '15:20' } },
  { type: 'SchoolDayTimesSet', data: { from: '2026-11-02', startsAt: '09:00', endsAt: '15:00' } },
];
const stateAfter = (...events: { type: string; data: object }[]) => {
  const state = fold(schoolsStream.decider, [...history, ...events]);
  if (state.status === 'unregistered') throw new Error('it is registered');
  return state;
};
const before = stateAfter();
const put = (corrects: number, changes: object) => ({ corrects, changes, reason: 'A slip.' });
const correct = (corrects: number, changes: object) =>
  given(schoolsStream, history).when({ type: 'CorrectSchool', ...put(corrects, changes) }, context);
const corrected = (corrects: number, changes: object) => ({
  type: 'SchoolCorrected',
  data: put(corrects, changes),
});

describe('what is put right of one record', () => {
  const lists = ['suppliers', 'certifications', 'closures', 'dayTimes'] as const;
  it.each([
    ['suppliers', 0, 2, { supplier: 'egret-it', from: '2026-09-03' }],
    ['suppliers', 1, 3, { until: '2027-07-31' }],
    ['certifications', 0, 4, { body: 'Council' }],
    ['certifications', 1, 5, { on: '2026-06-03' }],
    ['closures', 0, 6, { extent: 'partial' }],
    ['closures', 1, 7, { to: '2026-10-05' }],
    ['dayTimes', 0, 8, { endsAt: '15:25' }],
    ['dayTimes', 1, 9, { startsAt: '08:55' }],
  ] as const)('ORG-01 is in %s, number %i, and nothing else changes', (list, at, number, changes) => {
    const after = stateAfter(corrected(number, changes));
    for (const other of lists.filter((one) => one !== list)) expect(after[other]).toEqual(before[other]);
    expect(after[list]).toEqual(before[list].map((one, i) => (i === at ? { ...one, ...changes } : one)));
    correct(number, changes).thenEvents(corrected(number, changes) as never);
  });
  it('ORG-03 HLP-01 is the end of the one that ended, also where it is left as it was', () => {
    const ends = [
      { type: 'SupplierAgreementEnded', data: { appointment: 2, lastDay: '2026-12-31' } },
      { type: 'SchoolClosureEnded', data: { closure: 6, lastDay: '2026-09-14' } },
    ];
    const after = stateAfter(...ends);
    expect(after.suppliers.map(({ until }) => until)).toEqual(['2026-12-31', '2027-08-31']);
    expect(after.closures.map(({ to }) => to)).toEqual(['2026-09-14', '2026-10-02']);
    // The end says more than what was thought at the beginning.
    expect(stateAfter(...ends, corrected(2, { until: '2027-01-31' })).suppliers).toEqual(after.suppliers);
    expect(stateAfter(...ends, corrected(6, { to: '2026-09-30' })).closures).toEqual(after.closures);
    expect(stateAfter(...ends, corrected(11, { lastDay: '2026-09-15' })).closures[0]).toMatchObject({
      to: '2026-09-15',
    });
  });
  it('ORG-01 is its end where it has none', () => {
    expect(stateAfter(corrected(6, { to: '2026-09-11' })).closures[0]?.to).toBe('2026-09-11');
    expect(stateAfter(corrected(7, { to: null })).closures[1]?.to).toBeNull();
    expect(stateAfter(corrected(7, { from: '2026-09-30' })).closures[1]?.to).toBe('2026-10-02');
    expect(stateAfter(corrected(5, { expiresOn: null })).certifications[1]?.expiresOn).toBeNull();
  });
  it.each([
    [2, { extent: 'full' }],
    [4, { supplier: 'egret-it', on: '2026-06-03' }],
    [6, { expiresOn: null, from: '2026-09-11' }],
    [8, { from: '2026-09-03', lastDay: '2026-09-10' }],
    [1, { name: 'Larkfield Infants', endsAt: '15:00' }],
    [99, { lastDay: '2026-09-14' }],
  ])('ORG-01 refuses a field that the event %i does not have', (corrects, changes) => {
    correct(corrects, changes).thenRejected('CorrectionNotPossible', 'ORG-01');
  });
  it.each([
    [7, { to: '2026-09-30' }, 'DaysNotInOrder'],
    [9, { startsAt: '15:00' }, 'DayTimesNotInOrder'],
    [5, { on: '2027-06-02' }, 'OccurredInFuture'],
    [5, { expiresOn: '2026-06-01' }, 'DaysNotInOrder'],
  ])('ORG-07 ORG-05 refuses days of the event %i out of order', (corrects, changes, code) => {
    correct(corrects, changes).thenRejected(code as never);
  });
});

describe('what is said once more of one record', () => {
  const when = (command: object) => given(schoolsStream, history).when(command as never, context);
  it('ORG-03 is known by organisation, role and days; another day is another appointment', () => {
    const again = { type: 'AppointSupplier', ...heron, from: '2026-09-02', until: '2027-08-31' };
    when(again).thenNothing();
    when({ ...again, supplier: 'egret-dp' }).thenRejected('SupplierStillAppointed');
    when({ ...again, from: '2026-09-03' }).thenRejected('SupplierStillAppointed');
    when({ ...again, until: '2027-08-30' }).thenRejected('SupplierStillAppointed');
    when({ ...again, from: '2027-09-01', until: '2027-09-01' }).thenEvents({
      type: 'SupplierAppointed',
      data: { ...heron, from: '2027-09-01', until: '2027-09-01' },
    });
  });
  it('ORG-03 ends the agreement that is named, earlier than was agreed and not later', () => {
    const end = (appointment: number, lastDay: string) =>
      when({ type: 'EndSupplierAgreement', appointment, lastDay });
    end(3, '2027-08-30').thenEvents({
      type: 'SupplierAgreementEnded',
      data: { appointment: 3, lastDay: '2027-08-30' },
    });
    end(3, '2027-08-31').thenNothing();
    end(3, '2027-09-01').thenRejected('AppointmentOver', 'ORG-03');
    end(3, '2026-09-01').thenRejected('OccurredTooEarly', 'ORG-03');
    end(2, '2026-09-01').thenEvents({
      type: 'SupplierAgreementEnded',
      data: { appointment: 2, lastDay: '2026-09-01' },
    });
  });
  it('HLP-01 ends the closure that is named, not before it began', () => {
    const end = (closure: number, lastDay: string) => when({ type: 'EndClosure', closure, lastDay });
    end(7, '2026-09-30').thenRejected('OccurredTooEarly', 'HLP-01');
    end(6, '2026-09-30').thenEvents({
      type: 'SchoolClosureEnded',
      data: { closure: 6, lastDay: '2026-09-30' },
    });
  });
  it('ORG-05 ORG-07 is a certification of its name and day, and times of their day', () => {
    const certification = { certification: 'c', body: 'A', on: '2026-06-01', expiresOn: null };
    when({ type: 'RecordCertification', ...certification }).thenEvents({
      type: 'CertificationRecorded',
      data: certification,
    });
    const times = { from: '2026-11-02', startsAt: '09:00', endsAt: '15:05' };
    when({ type: 'SetSchoolDayTimes', ...times }).thenEvents({ type: 'SchoolDayTimesSet', data: times });
    const again = { from: '2026-09-02', startsAt: '08:50', endsAt: '15:20' };
    when({ type: 'SetSchoolDayTimes', ...again }).thenNothing();
  });
  it('ORG-01 refuses to end what a school has that is not registered', () => {
    for (const command of [
      { type: 'EndSupplierAgreement', appointment: 1, lastDay: '2026-09-30' },
      { type: 'EndClosure', closure: 1, lastDay: '2026-09-30' },
    ])
      given(schoolsStream, [])
        .when(command as never, context)
        .thenRejected('SchoolNotRegistered');
  });
});

describe('the years of a school', () => {
  const published = (academicYear: string) => ({
    type: 'AcademicCalendarPublished',
    data: { ...calendarExample, academicYear },
  });
  it('ORG-07 stand in order, in whatever order they were published', () => {
    for (const years of [
      ['2025-26', '2026-27', '2027-28'],
      ['2027-28', '2026-27', '2025-26'],
      ['2026-27', '2027-28', '2025-26'],
    ])
      expect(stateAfter(...years.map(published)).calendars.map((one) => one.academicYear)).toEqual([
        '2025-26',
        '2026-27',
        '2027-28',
      ]);
  });
  it('ORG-07 are none before they are published, nor is anything else that was not recorded', () => {
    const none = { years: [], closures: [], declared: [], yearGroups: [], dayEndsAt: null };
    expect(schoolsStream.offers?.(schoolsStream.initialState, 'larkfield-infant')).toEqual(none);
    expect(fold(schoolsStream.decider, history.slice(0, 1))).toMatchObject({
      calendars: [],
      suppliers: [],
      certifications: [],
      closures: [],
      dayTimes: [],
    });
  });
  it.each([
    ['begins a year early', { from: '2025-09-01' }],
    ['ends a year late', { to: '2028-08-31' }],
    ['begins after its first half-term', { from: '2026-09-03' }],
    ['ends before its last half-term', { to: '2027-07-20' }],
  ])('ORG-07 refuses one that %s', (_, changes) => {
    given(schoolsStream, history)
      .when({ type: 'PublishAcademicCalendar', ...calendarExample, ...changes }, context)
      .thenRejected('CalendarNotInOrder', 'ORG-07');
  });
  it('ORG-07 refuses half-terms of other names, and takes those that fill the year to the day', () => {
    const publish = (halfTerms: typeof calendarExample.halfTerms, changes: object = {}) =>
      given(schoolsStream, history).when(
        { type: 'PublishAcademicCalendar', ...calendarExample, ...changes, halfTerms },
        context,
      );
    const [first, second, ...others] = calendarExample.halfTerms;
    const swapped = [{ ...first!, name: second!.name }, { ...second!, name: first!.name }, ...others];
    publish(swapped as never).thenRejected('CalendarNotInOrder');
    const filled = { from: first!.from, to: others.at(-1)!.to };
    const data = { ...calendarExample, ...filled };
    publish(calendarExample.halfTerms, filled).thenEvents({ type: 'AcademicCalendarPublished', data });
  });
});
