import { describe, expect, it } from 'vitest';
import { daysOfYear } from '../../../../../domain/streams/class-years/ids.ts';
import { classYearsStream } from '../../../../../domain/streams/class-years/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  agreed,
  authored,
  copy,
  facts,
  held,
  infant,
  joined,
  ofClass,
  on,
  primary,
  rules,
  school,
  taught,
  teacher,
} from './histories.ts';

/** A class with two of everything: what is said of one leaves the other as it is. */
const referred = (occasion: string, day: string) => ({
  type: 'ClassAgreementReferredTo',
  data: { ...ofClass, agreement: 3, occasion, on: day },
});
const discussed = (topic: string, day: string) => ({
  type: 'TopicDiscussedWithClass',
  data: { ...ofClass, teacher: 'p-101', topic, on: day, halfTerm: 'autumn-1' },
});
const monitored = (method: string, day: string) => ({
  type: 'TeachingMonitored',
  data: { ...ofClass, teacher: 'p-101', method, on: day, halfTerm: 'autumn-1', by: 'p-900' },
});
const history = [
  joined(),
  joined('u-302'),
  authored({ writtenOn: '2026-09-20' }),
  agreed(3),
  authored(),
  copy('u-301', 3),
  copy('u-302', 3),
  referred('a lesson', '2026-09-21'),
  referred('an assembly', '2026-09-22'),
  taught(),
  taught({ on: '2026-09-22', halfTerm: 'autumn-1', strand: null }),
  discussed('gaming', '2026-09-22'),
  discussed('chats', '2026-09-23'),
  monitored('learning-walk', '2026-09-22'),
  monitored('observation', '2026-09-23'),
];
const later = on('2026-12-01');
const put = (corrects: number, changes: object, more: object = {}) => ({
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});
const when = (corrects: number, changes: object, more: object = {}, context: object = later) =>
  given(classYearsStream, history).when(
    { type: 'CorrectClassYear', ...put(corrects, changes, more) } as never,
    context as never,
  );
const corrected = (corrects: number, changes: object, more: object = {}) => ({
  type: 'ClassYearCorrected' as const,
  data: put(corrects, changes, more),
});
const lists = ['roll', 'rules', 'copies', 'referredTo', 'lessons', 'topics', 'monitored'] as const;

describe('what is put right in a class', () => {
  it.each([
    ['rules', 0, 3, { author: 'p-102' }, { author: 'p-102' }],
    ['rules', 1, 5, { writtenOn: '2026-09-20' }, { writtenOn: '2026-09-20' }],
    ['copies', 0, 6, { on: '2026-09-22' }, { on: '2026-09-22' }],
    ['copies', 1, 7, { on: '2026-09-22' }, { on: '2026-09-22' }],
    ['referredTo', 0, 8, { occasion: 'a talk', on: '2026-09-20' }, { occasion: 'a talk', on: '2026-09-20' }],
    ['referredTo', 1, 9, { on: '2026-09-23' }, { on: '2026-09-23' }],
    ['topics', 0, 12, { topic: 'viruses' }, { topic: 'viruses' }],
    ['topics', 1, 13, { on: '2026-09-24', teacher: 'p-102' }, { on: '2026-09-24', teacher: 'p-102' }],
    ['monitored', 0, 14, { method: 'observation' }, { method: 'observation' }],
    ['monitored', 1, 15, { on: '2026-09-24', teacher: 'p-102' }, { on: '2026-09-24', teacher: 'p-102' }],
  ] as const)(
    'AGR-05 CUR-06 is in %s, number %i, and nothing else changes',
    (list, at, number, changes, shown) => {
      when(number, changes).thenEvents(corrected(number, changes) as never);
      const before = fold(classYearsStream.decider, history);
      const after = fold(classYearsStream.decider, [...history, corrected(number, changes)]);
      for (const other of lists.filter((one) => one !== list)) expect(after[other]).toEqual(before[other]);
      expect(after[list]).toEqual(before[list].map((one, i) => (i === at ? { ...one, ...shown } : one)));
    },
  );
  it('CUR-02 is a lesson, with its half-term and whether it was planned', () => {
    const move = { on: '2026-09-10', strand: 'privacy' };
    when(10, move).thenEvents(corrected(10, move, { halfTerm: 'autumn-1', isPlanned: false }) as never);
    const teaching = { teacher: 'p-102' };
    when(11, teaching).thenEvents(
      corrected(11, teaching, { halfTerm: 'autumn-1', isPlanned: true }) as never,
    );
    const before = fold(classYearsStream.decider, history);
    const moved = corrected(10, move, { halfTerm: 'autumn-1', isPlanned: null });
    expect(fold(classYearsStream.decider, [...history, moved]).lessons).toEqual([
      { ...before.lessons[0], ...move, halfTerm: 'autumn-1', isPlanned: null },
      before.lessons[1],
    ]);
    const reason = fold(classYearsStream.decider, [...history, corrected(11, { teacher: 'p-102' })]);
    expect(reason.lessons[1]).toEqual({ ...before.lessons[1], teacher: 'p-102' });
  });
  it('AGR-05 is the day of an agreement, and whether it was late', () => {
    when(4, { agreedOn: '2026-10-23' }).thenEvents(
      corrected(4, { agreedOn: '2026-10-23' }, { isLate: false }) as never,
    );
    when(4, { agreedOn: '2026-10-24' }).thenEvents(
      corrected(4, { agreedOn: '2026-10-24' }, { isLate: true }) as never,
    );
    const of = (more: object) => fold(classYearsStream.decider, [...history, more as never]).rules;
    expect(of(corrected(4, { agreedOn: '2026-10-24' }, { isLate: true }))).toMatchObject([
      { agreed: { on: '2026-10-24', isLate: true, by: 4 } },
      { agreed: null },
    ]);
    expect(of(corrected(4, {}))[0]?.agreed).toEqual({ on: '2026-09-21', isLate: false, by: 4 });
  });
  it('AGR-05 are the words of rules that nobody agreed on, with their number', () => {
    const words = 'We ask.\nWe tell.\nWe stop.';
    const event = corrected(5, {}, { rules: words, ruleCount: 3 });
    when(5, {}, { rules: words }).thenEvents(event as never);
    expect(fold(classYearsStream.decider, [...history, event]).rules).toMatchObject([
      { rules, ruleCount: 2 },
      { rules: words, ruleCount: 3 },
    ]);
    when(3, {}, { rules: words }).thenRejected('RulesAgreed');
    when(5, {}, { rules: ' \n ' }).thenRejected('RulesRequired');
    when(5, {}).thenNothing();
  });
  it('TRG-08 is a note of monitoring, by a method that the school uses', () => {
    const event = corrected(15, {}, { note: 'Two more.' });
    when(15, {}, { note: 'Two more.' }).thenEvents(event as never);
    const { monitored: both } = fold(classYearsStream.decider, [...history, event]);
    expect(both.map((one) => one.note ?? null)).toEqual([null, 'Two more.']);
    when(14, { method: 'drop-in' }).thenRejected('ProcessNotInUse');
    for (const settings of [primary, { ...infant, monitoring: ['learning-walk'] }])
      when(14, { method: 'observation' }, {}, { ...later, settings }).thenRejected('ProcessNotInUse');
  });
  it.each([
    [1, { on: '2026-09-22' }, {}],
    [3, { on: '2026-09-22' }, {}],
    [4, { writtenOn: '2026-09-22' }, {}],
    [6, { on: '2026-09-22', occasion: 'a talk' }, {}],
    [8, { topic: 'gaming' }, {}],
    [10, { topic: 'gaming', on: '2026-09-22' }, {}],
    [12, { occasion: 'a talk' }, {}],
    [14, { strand: 'privacy' }, {}],
    [12, {}, { note: 'A word.' }],
    [14, {}, { rules }],
  ])('AGR-05 refuses a field that the event %i does not have', (number, changes, more) => {
    when(number, changes, more).thenRejected('CorrectionNotPossible');
  });
  it.each(['2026-08-31', '2025-09-01'])('CUR-02 refuses %s, a day of another year', (day) => {
    when(8, { on: day }).thenRejected('DayOutsideYear');
  });
});

describe('the days of a class', () => {
  const { from, to } = daysOfYear('2026-27');
  it('AGR-07 are those of its school year, the first and the last among them', () => {
    const refer = (today: string) =>
      given(classYearsStream, history).when(
        { type: 'ReferToClassAgreement', occasion: 'a talk' } as never,
        on(today),
      );
    for (const today of [from, to])
      refer(today).thenEvents({
        type: 'ClassAgreementReferredTo',
        data: { ...ofClass, agreement: 3, occasion: 'a talk', on: today },
      } as never);
    for (const today of ['2026-08-31', '2027-09-01']) refer(today).thenRejected('DayOutsideYear');
  });
  it('AGR-06 are those of copies, to pupils of the class alone, each once', () => {
    const fresh = [joined(), joined('u-302'), authored(), agreed(3)];
    const issue = (pupils: readonly string[], today = '2026-09-21', events = fresh as readonly object[]) =>
      given(classYearsStream, events as never).when(
        { type: 'IssueClassAgreementCopies', pupils: [...pupils] } as never,
        on(today),
      );
    issue(['u-301', 'u-302', 'u-301']).thenEvents(copy('u-301', 3) as never, copy('u-302', 3) as never);
    issue(['u-301', 'u-399']).thenRejected('PupilNotInClass');
    issue(['u-301'], '2027-09-01').thenRejected('DayOutsideYear');
    issue(['u-301', 'u-302'], '2026-09-21', [...fresh, copy('u-301', 3)]).thenEvents(
      copy('u-302', 3) as never,
    );
  });
  const review = (pupil: object, events: readonly object[] = []) =>
    given(classYearsStream, events as never).when({ type: 'ReviewRoll', pupil: 'u-301' } as never, {
      ...on(),
      facts: { ...facts, pupil: pupil as never },
    });
  const year = (of: string | null, first: string, until: string | null = null) => ({
    yearGroup: 'Y1',
    class: of,
    from: first,
    until,
    by: 1,
  });
  it.each([
    ['2026-09-02', null, [year('y1-oak', '2026-09-02')], [held('pupil')]],
    ['2026-09-01', null, [year('y1-oak', '2025-09-02')], [held('pupil', '2025-09-01')]],
    ['2026-09-02', '2026-10-01', [year('y1-oak', '2026-09-02', '2026-10-01')], [held('pupil')]],
    ['2026-09-02', '2026-10-01', [year('y1-oak', '2026-09-02')], [held('pupil', '2026-09-01', '2026-10-01')]],
    ['2026-09-02', null, [year('y1-oak', '2026-09-02', '2027-08-31')], [held('pupil')]],
    ['2026-10-01', '2026-10-01', [year('y1-oak', '2026-10-01', '2026-10-01')], [held('pupil')]],
    [
      '2026-11-02',
      null,
      [year('y1-oak', '2026-11-02'), year('y1-oak', '2026-09-02', '2026-10-01')],
      [held('pupil'), held('visitor', '2027-01-01')],
    ],
  ])('AGR-05 are on the roll from %s to %s, by the records of the pupil', (first, until, years, roles) => {
    review({ years, roles }).thenEvents(joined('u-301', first, until) as never);
    review({ years, roles }, [joined('u-301', first, until), joined('u-302')]).thenNothing();
  });
  it('AGR-05 are none of another class, of a year that is over, and of who is no pupil', () => {
    for (const [years, roles] of [
      [[year('y2-elm', '2026-09-02')], [held('pupil')]],
      [[year('y1-oak', '2025-09-02', '2026-08-31')], [held('pupil', '2025-09-01')]],
      [[year('y1-oak', '2026-10-02', '2026-10-01')], [held('pupil')]],
      [[year('y1-oak', '2026-09-02')], [held('visitor')]],
    ]) {
      review({ years, roles }).thenNothing();
      review({ years, roles }, [joined('u-302'), joined()]).thenEvents({
        type: 'PupilLeftClass',
        data: { ...ofClass, pupil: 'u-301' },
      } as never);
    }
  });
});

describe('the lessons of a term', () => {
  const lesson = classYearsStream.deadlines.find(({ name }) => name === 'online-safety-lesson');
  const open = (...days: readonly string[]) =>
    lesson
      ?.duesOf(fold(classYearsStream.decider, [joined(), ...days.map((day) => taught({ on: day }))]), {
        streamId: 'y1-oak.2026-27',
        settings: infant,
        school: { ...school, years: [...school.years] },
        facts: {},
      } as never)
      .map(({ cycle }) => cycle.split('.').at(-1));
  it('CUR-02 count on the first and the last day of the term, and on none of the holiday after it', () => {
    expect(open()).toEqual(['autumn', 'spring', 'summer']);
    for (const day of ['2026-09-02', '2026-10-26', '2026-12-18'])
      expect(open(day)).toEqual(['spring', 'summer']);
    for (const day of ['2026-09-01', '2026-12-19']) expect(open(day)).toEqual(['autumn', 'spring', 'summer']);
  });
  it('CUR-02 are taught by somebody who is known to be there', () => {
    const teach = { type: 'DiscussTopic' as const, topic: 'gaming', teacher: 'p-101' };
    for (const adult of [undefined, { ...teacher, roles: [held('staff', '2026-10-01')] }])
      given(classYearsStream, [joined()])
        .when(teach as never, on('2026-09-21', {}, { ...facts, adult: adult as never }))
        .thenRejected('PersonNotRegistered');
  });
});
