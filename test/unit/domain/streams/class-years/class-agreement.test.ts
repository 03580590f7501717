import { describe, expect, it } from 'vitest';
import { classRolls } from '../../../../../domain/processes/class-rolls.ts';
import { classYearsStream } from '../../../../../domain/streams/class-years/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { agreed, authored, copy, held, joined, ofClass, on, primary, rules, teacher } from './histories.ts';

const write = (changes: object = {}) => ({
  type: 'AuthorClassAgreement' as const,
  author: 'p-101',
  rules,
  ...changes,
});
const agree = (changes: object = {}) => ({ type: 'AgreeClassAgreement' as const, ...changes });
const issue = (...pupils: string[]) => ({ type: 'IssueClassAgreementCopies' as const, pupils });
const dues = (history: readonly { type: string; data: object }[], name: string, settings = on().settings) => {
  const deadline = classYearsStream.deadlines.find((one) => one.name === name);
  const state = fold(classYearsStream.decider, history);
  return deadline?.duesOf(state, {
    streamId: 'y1-oak.2026-27',
    settings,
    school: { years: [calendarExample], closures: [], dayEndsAt: null },
    facts: {},
  });
};
const due = (dueOn: string, run: string, hasFallenDue = false) => ({
  dueOn,
  cycle: `y1-oak.2026-27.${run}`,
  about: null,
  hasFallenDue,
});
const autumn1 = calendarExample.halfTerms[0]!.to;
const fellDue = { type: 'ClassAgreementFellDue' as const, data: { ...ofClass, dueOn: autumn1 } };

describe('a class writes rules of its own', () => {
  it('AGR-05 records who wrote them down with the class, in the class’s own words', () => {
    given(classYearsStream, [joined()]).when(write(), on()).thenEvents(authored());
  });
  it('AGR-05 refuses none at all, and lines with nothing in them', () => {
    for (const none of ['', ' \n \n'])
      given(classYearsStream, [])
        .when(write({ rules: none }), on())
        .thenRejected('RulesRequired', 'AGR-05');
  });
  it('AGR-05 refuses an author who does not work with the class on that day', () => {
    const others = [
      { ...teacher, classes: [] },
      { ...teacher, classes: [{ of: 'y2-ash', from: '2026-09-02', until: null }] },
      { ...teacher, classes: [{ of: 'y1-oak', from: '2026-09-22', until: null }] },
      { ...teacher, roles: [held('staff', '2025-09-01', '2026-08-31')] },
    ];
    for (const adult of others)
      given(classYearsStream, [])
        .when(write(), on('2026-09-21', {}, { ...on().facts, adult }))
        .thenRejected('AuthorNotOfClass', 'AGR-05');
  });
  it('AGR-05 is refused at the primary school, where each pupil signs a form', () => {
    given(classYearsStream, [])
      .when(write(), on('2026-09-21', { settings: primary }))
      .thenRejected('ProcessNotInUse', 'AGR-05');
  });
  it('AGR-05 refuses a day of another school year, and one that lies ahead', () => {
    given(classYearsStream, [])
      .when(write({ writtenOn: '2026-08-31' }), on())
      .thenRejected('DayOutsideYear', 'AGR-05');
    given(classYearsStream, [])
      .when(write({ writtenOn: '2026-09-22' }), on())
      .thenRejected('OccurredInFuture', 'AGR-05');
  });
  it('AGR-05 agrees to what it wrote last, once; rules agreed on are superseded, never changed', () => {
    given(classYearsStream, [joined(), authored()]).when(agree(), on()).thenEvents(agreed());
    given(classYearsStream, [joined()]).when(agree(), on()).thenRejected('RulesNotWritten', 'AGR-05');
    given(classYearsStream, [joined(), authored(), agreed()]).when(agree(), on()).thenNothing();
    const again = [joined(), authored(), agreed(), authored()];
    given(classYearsStream, again).when(agree(), on()).thenEvents(agreed(4));
    const changed = {
      type: 'CorrectClassYear' as const,
      corrects: 2,
      changes: {},
      rules: 'Other.',
      reason: 'No.',
    };
    given(classYearsStream, [joined(), authored(), agreed()])
      .when(changed, on())
      .thenRejected('RulesAgreed', 'AGR-05');
    given(classYearsStream, [joined(), authored()])
      .when(changed, on())
      .thenEvents({
        type: 'ClassYearCorrected',
        data: { corrects: 2, changes: {}, rules: 'Other.', ruleCount: 1, reason: 'No.' },
      });
  });
  it('AGR-05 takes agreement after the first half-term, and marks it as late', () => {
    given(classYearsStream, [joined(), authored()])
      .when(agree(), on('2026-11-10'))
      .thenEvents(agreed(2, { agreedOn: '2026-11-10', isLate: true }));
    given(classYearsStream, [joined(), authored()])
      .when(agree({ agreedOn: autumn1 }), on('2026-11-10'))
      .thenEvents(agreed(2, { agreedOn: autumn1 }));
    given(classYearsStream, [joined(), authored()])
      .when(agree({ agreedOn: '2026-09-20' }), on())
      .thenRejected('OccurredTooEarly', 'AGR-05');
    given(classYearsStream, [joined(), authored(), agreed(2, { isLate: true })])
      .when(
        { type: 'CorrectClassYear', corrects: 3, changes: { agreedOn: '2026-09-22' }, reason: 'Slip.' },
        on('2026-11-10'),
      )
      .thenEvents({
        type: 'ClassYearCorrected',
        data: { corrects: 3, changes: { agreedOn: '2026-09-22' }, isLate: false, reason: 'Slip.' },
      });
  });
});

describe('a class without rules', () => {
  it('AGR-05 is due by the end of the first half-term, before anybody did anything in the class', () => {
    expect(dues([joined()], 'class-agreement')).toEqual([due(autumn1, 'agreement')]);
    expect(dues([joined(), authored()], 'class-agreement')).toEqual([due(autumn1, 'agreement')]);
    expect(dues([joined(), authored(), agreed()], 'class-agreement')).toEqual([]);
  });
  it('AGR-05 is not due at the primary school, nor of a class without pupils', () => {
    expect(dues([joined()], 'class-agreement', primary)).toEqual([]);
    expect(dues([], 'class-agreement')).toEqual([]);
    const left = { type: 'PupilLeftClass' as const, data: { ...ofClass, pupil: 'u-301' } };
    expect(dues([joined(), left], 'class-agreement')).toEqual([]);
  });
  it('AGR-05 falls due once on the day after, and not where the class has agreed by then', () => {
    const record = { type: 'RecordClassAgreementFellDue' as const, cycle: 'y1-oak.2026-27.agreement' };
    given(classYearsStream, [joined()]).when(record, on('2026-10-24')).thenEvents(fellDue);
    given(classYearsStream, [joined()]).when(record, on(autumn1)).thenNothing();
    given(classYearsStream, [joined(), fellDue]).when(record, on('2026-10-24')).thenNothing();
    given(classYearsStream, [joined(), authored(), agreed()]).when(record, on('2026-10-24')).thenNothing();
    given(classYearsStream, [joined()])
      .when(record, on('2026-10-24', {}, {}))
      .thenNothing();
  });
  it('AGR-05 reminds those who work with the class, and once it is overdue the computing lead too', () => {
    const deadline = classYearsStream.deadlines.find(({ name }) => name === 'class-agreement');
    expect(deadline?.recipients(due(autumn1, 'agreement'), {} as never)).toEqual([
      { staffOfClass: 'y1-oak' },
    ]);
    expect(deadline?.recipients(due(autumn1, 'agreement', true), {} as never)).toEqual([
      { staffOfClass: 'y1-oak' },
      { role: 'computing-lead' },
    ]);
    expect(deadline?.line(due(autumn1, 'agreement'))).toContain(autumn1);
  });
});

describe('copies of the rules of a class', () => {
  const history = [joined(), authored(), agreed(), joined('u-302')];
  it('AGR-06 are given to the pupils of the class, once each, after it agreed', () => {
    given(classYearsStream, history)
      .when(issue('u-301', 'u-302', 'u-301'), on())
      .thenEvents(copy(), copy('u-302'));
    given(classYearsStream, [...history, copy()])
      .when(issue('u-301', 'u-302'), on())
      .thenEvents(copy('u-302'));
    given(classYearsStream, [joined(), authored()])
      .when(issue('u-301'), on())
      .thenRejected('AgreementNotAgreed', 'AGR-06');
    given(classYearsStream, history).when(issue('u-303'), on()).thenRejected('PupilNotInClass', 'AGR-06');
  });
  it('AGR-06 are due for those who have none, also who join the class later, and again for other rules', () => {
    const none = due('2026-09-21', 'copies.2.2026-09-21');
    expect(dues(history, 'class-agreement-copies')).toEqual([none]);
    expect(dues([...history, copy(), copy('u-302')], 'class-agreement-copies')).toEqual([]);
    expect(
      dues([...history, copy(), copy('u-302'), joined('u-303', '2026-11-02')], 'class-agreement-copies'),
    ).toEqual([due('2026-11-02', 'copies.2.2026-11-02')]);
    const others = [...history, copy(), copy('u-302'), authored(), agreed(7)];
    expect(dues(others, 'class-agreement-copies')).toEqual([due('2026-09-21', 'copies.7.2026-09-21')]);
    expect(dues([joined(), authored()], 'class-agreement-copies')).toEqual([]);
  });
  it('AGR-06 fall due once for each such day, and the staff of the class are reminded', () => {
    const record = { type: 'RecordCopiesFellDue' as const, cycle: 'y1-oak.2026-27.copies.2.2026-09-21' };
    const fell = {
      type: 'ClassAgreementCopiesFellDue' as const,
      data: { ...ofClass, agreement: 2, dueOn: '2026-09-21' },
    };
    given(classYearsStream, history).when(record, on('2026-09-22')).thenEvents(fell);
    given(classYearsStream, [...history, fell])
      .when(record, on('2026-09-22'))
      .thenNothing();
    const deadline = classYearsStream.deadlines.find(({ name }) => name === 'class-agreement-copies');
    expect(deadline?.recipients(due('2026-09-21', 'copies.2.2026-09-21'), {} as never)).toEqual([
      { staffOfClass: 'y1-oak' },
    ]);
  });
  it('AGR-07 records each time that the rules are spoken of again', () => {
    const refer = { type: 'ReferToClassAgreement' as const, occasion: 'incident' as const };
    const referred = (agreement: number | null) => ({
      type: 'ClassAgreementReferredTo' as const,
      data: { ...ofClass, agreement, occasion: 'incident' as const, on: '2026-09-21' },
    });
    given(classYearsStream, history).when(refer, on()).thenEvents(referred(2));
    given(classYearsStream, []).when(refer, on()).thenEvents(referred(null));
  });
});

describe('the roll of a class', () => {
  const review = { type: 'ReviewRoll' as const, pupil: 'u-301' };
  const year = (ofYear: string | null, from: string, until: string | null) => ({
    yearGroup: 'Y1' as const,
    class: ofYear,
    from,
    until,
    by: 1,
  });
  const pupil = (years: readonly ReturnType<typeof year>[], roles = [held('pupil', '2025-09-01')]) =>
    on('2026-10-01', {}, { pupil: { roles, years } });
  it('AGR-06 follows from the pupil’s own record, and is said once', () => {
    const stays = [year('y1-oak', '2025-09-01', null)];
    given(classYearsStream, []).when(review, pupil(stays)).thenEvents(joined('u-301', '2026-09-01'));
    given(classYearsStream, [joined('u-301', '2026-09-01')])
      .when(review, pupil(stays))
      .thenNothing();
    given(classYearsStream, [])
      .when(review, on('2026-10-01', {}, {}))
      .thenNothing();
  });
  it('AGR-06 ends with a move, with the pupil’s time at the school, and where it was a mistake', () => {
    const moved = [year('y1-oak', '2026-09-02', '2026-11-01'), year('y1-elm', '2026-11-02', null)];
    given(classYearsStream, [joined()])
      .when(review, pupil(moved))
      .thenEvents(joined('u-301', '2026-09-02', '2026-11-01'));
    given(classYearsStream, [joined()])
      .when(review, pupil([year('y1-oak', '2026-09-02', null)], [held('pupil', '2025-09-01', '2026-12-18')]))
      .thenEvents(joined('u-301', '2026-09-02', '2026-12-18'));
    given(classYearsStream, [joined()])
      .when(review, pupil([year('y1-elm', '2026-09-02', null)]))
      .thenEvents({ type: 'PupilLeftClass', data: { ...ofClass, pupil: 'u-301' } });
    given(classYearsStream, [])
      .when(review, pupil([year(null, '2026-09-02', null)]))
      .thenNothing();
  });
  it('AGR-05 AGR-06 is looked at for every class and school year that a pupil’s stay touches', () => {
    const event = (type: string, data: object) => ({
      stream: 'people',
      streamId: 'u-301',
      type,
      data: data as never,
      version: 1,
    });
    const admitted = event('PupilAdmitted', { class: 'y1-oak', admittedOn: '2025-10-06' });
    const known = {
      pupil: { years: [year('y1-oak', '2025-10-06', null)] },
      school: { years: [calendarExample] },
    };
    const asked = (id: string) => ({ stream: 'class-years', id, command: review });
    expect(classRolls.commands(admitted, [], known)).toEqual([
      asked('y1-oak.2025-26'),
      asked('y1-oak.2026-27'),
    ]);
    expect(classRolls.links(admitted)).toEqual([
      {
        of: { stream: 'people', id: 'u-301' },
        to: { stream: 'class-years', id: 'y1-oak.2025-26', version: 1 },
      },
    ]);
    expect(classRolls.links(event('PupilMovedUp', { class: 'y2-ash', from: '2027-09-01' }))[0]?.to.id).toBe(
      'y2-ash.2027-28',
    );
    expect(classRolls.links(event('PupilMovedUp', { from: '2027-09-01' }))).toEqual([]);
    const before = { stream: 'class-years', id: 'y1-elm.2026-27', version: 1 };
    expect(
      classRolls.commands(event('PersonCorrected', {}), [before], { ...known, pupil: { years: [] } }),
    ).toEqual([asked('y1-elm.2026-27')]);
    expect(classRolls.commands(event('RoleAssigned', {}), [before], known)).toEqual([]);
    expect(classRolls.facts(event('RoleAssigned', {}))).toEqual({});
    expect(classRolls.facts(admitted)).toEqual({
      pupil: { stream: 'people', id: 'u-301' },
      school: { stream: 'schools', id: '~school' },
    });
    expect(classRolls.commands(admitted, [], {})).toEqual([]);
  });
});
