import { describe, expect, it } from 'vitest';
import { classYearsStream } from '../../../../../domain/streams/class-years/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { facts, held, joined, ofClass, on, primary, taught, teacher } from './histories.ts';

const teach = (changes: object = {}) => ({
  type: 'TeachOnlineSafetyLesson' as const,
  teacher: 'p-101',
  yearGroup: 'Y1' as const,
  strand: 'kindness',
  ...changes,
});
const without = ({ strand: _, ...rest }: ReturnType<typeof teach>) => rest;
const inNovember = on('2026-11-10');
const atPrimary = on('2026-11-10', { settings: primary });
const help = { edition: '2026', entry: 'where-to-get-help' };

describe('a lesson on online safety', () => {
  it('CUR-02 records class, strand, half-term, teacher, and whether the plan has it there', () => {
    given(classYearsStream, []).when(teach(), inNovember).thenEvents(taught());
    given(classYearsStream, [])
      .when(teach({ strand: 'privacy' }), inNovember)
      .thenEvents(taught({ strand: 'privacy', isPlanned: false }));
    given(classYearsStream, [])
      .when(teach(), on('2026-10-28'))
      .thenEvents(taught({ on: '2026-10-28', halfTerm: null, isPlanned: null }));
  });
  it('CUR-02 refuses a strand that the policy does not name, and none but where the plan has none', () => {
    given(classYearsStream, [])
      .when(teach({ strand: 'fishing' }), inNovember)
      .thenRejected('StrandUnknown', 'CUR-02');
    given(classYearsStream, []).when(without(teach()), inNovember).thenRejected('StrandRequired', 'CUR-02');
    given(classYearsStream, [])
      .when(without(teach()), on())
      .thenEvents(taught({ on: '2026-09-21', halfTerm: 'autumn-1', strand: null }));
  });
  it('CUR-05 takes an objective of the pupils’ key stage, in the edition of that day', () => {
    given(classYearsStream, [])
      .when(teach({ objective: 'where-to-get-help' }), inNovember)
      .thenEvents(taught({ objective: help }));
    given(classYearsStream, [])
      .when(teach({ objective: 'ways-to-report' }), inNovember)
      .thenRejected('ObjectiveMismatch', 'CUR-05');
    given(classYearsStream, [])
      .when(teach({ objective: 'flying' }), inNovember)
      .thenRejected('ObjectiveUnknown', 'CUR-05');
    given(classYearsStream, [])
      .when(
        teach({ objective: 'where-to-get-help' }),
        on('2026-11-10', {}, { school: facts.school!, adult: teacher }),
      )
      .thenRejected('ObjectiveUnknown', 'CUR-05');
  });
  it('CUR-05 is on objectives alone at the primary school, which names no strands', () => {
    const lesson = without(teach({ objective: 'ways-to-report', yearGroup: 'Y4' }));
    given(classYearsStream, [])
      .when(lesson, atPrimary)
      .thenEvents(
        taught({
          yearGroup: 'Y4',
          strand: null,
          objective: { edition: '2026', entry: 'ways-to-report' },
          isPlanned: null,
        }),
      );
    given(classYearsStream, []).when(without(teach()), atPrimary).thenRejected('ObjectiveRequired', 'CUR-05');
    given(classYearsStream, []).when(teach(), atPrimary).thenRejected('StrandUnknown', 'CUR-02');
  });
  it('CUR-02 refuses a teacher whom nobody knows, a year group that is not taught, and another school year', () => {
    for (const adult of [
      { ...teacher, roles: [] },
      { ...teacher, roles: [held('staff', '2026-11-11')] },
    ])
      given(classYearsStream, [])
        .when(teach(), on('2026-11-10', {}, { ...facts, adult }))
        .thenRejected('PersonNotRegistered', 'CUR-02');
    given(classYearsStream, [])
      .when(teach({ yearGroup: 'Y6' }), inNovember)
      .thenRejected('YearGroupNotTaught', 'CUR-05');
    given(classYearsStream, [])
      .when(teach({ on: '2026-08-20' }), inNovember)
      .thenRejected('DayOutsideYear');
  });
  it('CUR-02 is put right by the rule of lessons: day, half-term, plan, strand, objective, teacher', () => {
    const correct = (changes: object) => ({
      type: 'CorrectClassYear' as const,
      corrects: 1,
      changes,
      reason: 'Slip.',
    });
    const changes = { on: '2026-09-17', teacher: 'p-102' };
    given(classYearsStream, [taught()])
      .when(correct(changes), inNovember)
      .thenEvents({
        type: 'ClassYearCorrected',
        data: { corrects: 1, changes, halfTerm: 'autumn-1', isPlanned: false, reason: 'Slip.' },
      });
    const corrected = {
      type: 'ClassYearCorrected' as const,
      data: { corrects: 1, changes, halfTerm: 'autumn-1', isPlanned: false, reason: 'Slip.' },
    };
    expect(fold(classYearsStream.decider, [taught(), corrected]).lessons[0]).toMatchObject({
      on: '2026-09-17',
      teacher: 'p-102',
      halfTerm: 'autumn-1',
      isPlanned: false,
      strand: 'kindness',
    });
    given(classYearsStream, [taught()])
      .when(correct({ strand: 'fishing' }), inNovember)
      .thenRejected('StrandUnknown');
    given(classYearsStream, [taught()])
      .when(correct({ topic: 'spam' }), inNovember)
      .thenRejected('CorrectionNotPossible', 'AGR-05');
    given(classYearsStream, []).when(correct({}), inNovember).thenRejected('CorrectionNotPossible');
    given(classYearsStream, [taught()]).when(correct({}), inNovember).thenNothing();
    given(classYearsStream, [taught()])
      .when(correct({ on: '2026-08-01' }), inNovember)
      .thenRejected('DayOutsideYear');
  });
});

describe('a term without a lesson', () => {
  const deadline = classYearsStream.deadlines.find(({ name }) => name === 'online-safety-lesson');
  const dues = (history: readonly { type: string; data: object }[], settings = on().settings) =>
    deadline
      ?.duesOf(fold(classYearsStream.decider, history), {
        streamId: 'y1-oak.2026-27',
        settings,
        school: { years: [calendarExample], closures: [], dayEndsAt: null },
        facts: {},
      })
      .map(({ cycle }) => cycle);
  const run = (term: string) => `y1-oak.2026-27.lesson.${term}`;
  const endOf = (halfTerm: number) => calendarExample.halfTerms[halfTerm]?.to ?? '';
  const record = { type: 'RecordLessonFellDue' as const, cycle: run('autumn') };
  const fell = {
    type: 'OnlineSafetyLessonFellDue' as const,
    data: { ...ofClass, term: 'autumn' as const, dueOn: endOf(1) },
  };
  it('CUR-02 is due in each term of each class with pupils, until one was taught in it', () => {
    expect(dues([joined()])).toEqual([run('autumn'), run('spring'), run('summer')]);
    expect(dues([joined(), taught()])).toEqual([run('spring'), run('summer')]);
    expect(dues([])).toEqual([]);
  });
  it('CUR-02 is not due at the primary school', () => {
    expect(dues([joined()], primary)).toEqual([]);
  });
  it('CUR-02 falls due once on the day after the term, and the class’s staff and the computing lead hear', () => {
    given(classYearsStream, [joined()]).when(record, on('2026-12-19')).thenEvents(fell);
    given(classYearsStream, [joined()])
      .when(record, on(endOf(1)))
      .thenNothing();
    given(classYearsStream, [joined(), fell]).when(record, on('2026-12-19')).thenNothing();
    given(classYearsStream, [joined(), taught()]).when(record, on('2026-12-19')).thenNothing();
    const due = { dueOn: endOf(1), cycle: run('autumn'), about: null, hasFallenDue: true };
    expect(deadline?.recipients(due, {} as never)).toEqual([
      { staffOfClass: 'y1-oak' },
      { role: 'computing-lead' },
    ]);
    expect(deadline?.command(due)).toEqual(record);
    expect(deadline?.line(due)).toContain(endOf(1));
  });
});

describe('what classes talk about, and how teaching is looked at', () => {
  it('CUR-06 records the topic, the day and who led it', () => {
    given(classYearsStream, [])
      .when({ type: 'DiscussTopic', topic: 'cyber-bullying', teacher: 'p-101' }, atPrimary)
      .thenEvents({
        type: 'TopicDiscussedWithClass',
        data: { ...ofClass, topic: 'cyber-bullying', teacher: 'p-101', on: '2026-11-10' },
      });
  });
  const look = (changes: object = {}) => ({
    type: 'MonitorTeaching' as const,
    method: 'learning-walk' as const,
    teacher: 'p-101',
    note: 'Good talk.',
    ...changes,
  });
  it('TRG-08 records by which method, of whom, by whom, and what was noticed', () => {
    given(classYearsStream, [])
      .when(look(), on('2026-11-10', { actor: { person: 'p-106', roles: ['computing-lead'] } }))
      .thenEvents({
        type: 'TeachingMonitored',
        data: {
          ...ofClass,
          method: 'learning-walk',
          teacher: 'p-101',
          observer: 'p-106',
          on: '2026-11-10',
          note: 'Good talk.',
        },
      });
  });
  it('TRG-08 takes the methods that the policy names, and none at the primary school', () => {
    given(classYearsStream, [])
      .when(look({ method: 'work-scrutiny' }), inNovember)
      .thenRejected('ProcessNotInUse', 'TRG-08');
    given(classYearsStream, []).when(look(), atPrimary).thenRejected('ProcessNotInUse', 'TRG-08');
    const monitored = {
      type: 'TeachingMonitored' as const,
      data: {
        ...ofClass,
        method: 'learning-walk' as const,
        teacher: 'p-101',
        observer: 'p-106',
        on: '2026-11-10',
      },
    };
    given(classYearsStream, [monitored])
      .when(
        { type: 'CorrectClassYear', corrects: 1, changes: { method: 'work-scrutiny' }, reason: 'Slip.' },
        inNovember,
      )
      .thenRejected('ProcessNotInUse');
    given(classYearsStream, [monitored])
      .when(
        { type: 'CorrectClassYear', corrects: 1, changes: {}, note: 'Better.', reason: 'Slip.' },
        inNovember,
      )
      .thenEvents({
        type: 'ClassYearCorrected',
        data: { corrects: 1, changes: {}, note: 'Better.', reason: 'Slip.' },
      });
  });
  it('AGR-05 is of one class in one school year', () => {
    for (const streamId of ['y1-oak', 'y1-oak.2026-28', '.2026-27', 'y1-oak.2026'])
      given(classYearsStream, [])
        .when(teach(), on('2026-11-10', { streamId }))
        .thenRejected('ClassYearUnknown');
    const settings = classYearsStream.settings({
      agreements: { pupil: 'class-authored' },
      'class-years': { lessonsEachTerm: true, monitoring: ['learning-walk', 'observation'] },
      'reference-lists': { strands: ['kindness', 'privacy'] },
    });
    expect(settings).toEqual(on().settings);
  });
});
