import { describe, expect, it } from 'vitest';
import { classAgreementsProjection } from '../../../../../domain/read-models/class-agreements/projection.ts';
import { classAgreementsView } from '../../../../../domain/read-models/class-agreements/view.ts';
import { lessonsAndStrandsProjection } from '../../../../../domain/read-models/lessons-and-strands/projection.ts';
import { lessonsAndStrandsView } from '../../../../../domain/read-models/lessons-and-strands/view.ts';
import { teachingMonitoringProjection } from '../../../../../domain/read-models/teaching-monitoring/projection.ts';
import { teachingMonitoringView } from '../../../../../domain/read-models/teaching-monitoring/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { agreed, authored, copy, joined, ofClass, taught } from '../../streams/class-years/histories.ts';

const today = '2026-11-20';
const oak = 'class-years/y1-oak.2026-27';
const elm = 'class-years/y1-elm.2026-27';
const inElm = <T extends { data: object }>(event: T): T => ({
  ...event,
  data: { ...event.data, class: 'y1-elm' },
});
const fellDue = { type: 'ClassAgreementFellDue', data: { ...ofClass, dueOn: '2026-10-23' } };
const referred = {
  type: 'ClassAgreementReferredTo',
  data: { ...ofClass, agreement: 2, occasion: 'lesson', on: '2026-11-10' },
};

describe('the rules of classes as a list', () => {
  const histories = {
    [oak]: [joined(), authored(), agreed(), joined('u-302'), copy(), referred],
    [elm]: [inElm(joined('u-303')), inElm(fellDue)],
  };
  const list = (query = {}) =>
    listOf(classAgreementsProjection, classAgreementsView, rowsOf(classAgreementsProjection, histories), {
      today,
      query,
    });
  const keys = (query = {}) => list(query).items.map(({ key }) => key);
  it('AGR-05 AGR-06 AGR-07 shows by school year which class agreed when, on what, and who has no copy', () => {
    expect(list().items).toEqual([
      {
        key: 'y1-elm.2026-27',
        class: 'y1-elm',
        academicYear: '2026-27',
        status: 'none',
        isOverdue: true,
        author: null,
        agreedOn: null,
        ruleCount: null,
        rules: null,
        timesReferredTo: 0,
        pupils: 1,
        withoutCopy: [],
      },
      {
        key: 'y1-oak.2026-27',
        class: 'y1-oak',
        academicYear: '2026-27',
        status: 'agreed',
        isOverdue: false,
        author: 'p-101',
        agreedOn: '2026-09-21',
        ruleCount: 2,
        rules: authored().data.rules,
        timesReferredTo: 1,
        pupils: 2,
        withoutCopy: ['u-302'],
      },
    ]);
    expect(list().summary).toEqual({
      classes: { '2026-27': { none: 1, draft: 0, agreed: 1, late: 0, overdue: 1, copies: 1 } },
    });
  });
  it('AGR-05 AGR-06 is narrowed to a year, a status, what is overdue, and what has copies outstanding', () => {
    expect(keys({ only: 'overdue' })).toEqual(['y1-elm.2026-27']);
    expect(keys({ only: 'copies' })).toEqual(['y1-oak.2026-27']);
    expect(keys({ status: 'agreed', academicYear: '2026-27' })).toEqual(['y1-oak.2026-27']);
    expect(keys({ status: 'late' })).toEqual([]);
    expect(keys({ academicYear: '2027-28' })).toEqual([]);
  });
  it('AGR-05 shows rules that came late as late, and a draft as a draft', () => {
    const statusOf = (...history: readonly { type: string; data: object }[]) =>
      listOf(
        classAgreementsProjection,
        classAgreementsView,
        rowsOf(classAgreementsProjection, { [oak]: history }),
        { today },
      ).items[0]?.['status'];
    expect(statusOf(joined(), authored())).toBe('draft');
    expect(statusOf(joined(), authored(), agreed(2, { isLate: true }))).toBe('late');
  });
});

describe('lessons and topics as a list', () => {
  const help = { edition: '2026', entry: 'where-to-get-help' };
  const topic = {
    type: 'TopicDiscussedWithClass',
    data: { ...ofClass, topic: 'cyber-bullying', teacher: 'p-101', on: '2026-11-16' },
  };
  const missed = {
    type: 'OnlineSafetyLessonFellDue',
    data: { ...ofClass, class: 'y1-elm', term: 'autumn', dueOn: '2026-12-18' },
  };
  const histories = {
    [oak]: [joined(), taught({ objective: help }), topic],
    [elm]: [
      inElm(joined('u-303')),
      inElm(taught({ strand: 'privacy', isPlanned: false, on: '2026-11-12' })),
      missed,
    ],
  };
  const list = (query = {}) =>
    listOf(
      lessonsAndStrandsProjection,
      lessonsAndStrandsView,
      rowsOf(lessonsAndStrandsProjection, histories),
      {
        today,
        query,
      },
    );
  const keys = (query = {}) => list(query).items.map(({ key }) => key);
  it('CUR-02 CUR-05 CUR-06 shows the newest first, by class, strand, objective and school year', () => {
    expect(keys()).toEqual(['y1-oak.2026-27.3', 'y1-elm.2026-27.2', 'y1-oak.2026-27.2']);
    expect(keys({ class: 'y1-oak' })).toEqual(['y1-oak.2026-27.3', 'y1-oak.2026-27.2']);
    expect(keys({ strand: 'privacy' })).toEqual(['y1-elm.2026-27.2']);
    expect(keys({ objective: 'where-to-get-help' })).toEqual(['y1-oak.2026-27.2']);
    expect(keys({ class: 'y1-oak', strand: 'privacy' })).toEqual([]);
    expect(keys({ academicYear: '2025-26' })).toEqual([]);
    expect(list({ strand: 'kindness' }).items[0]).toMatchObject({
      kind: 'lesson',
      halfTerm: 'autumn-2',
      isPlanned: true,
      objective: help,
    });
  });
  it('CUR-02 CUR-05 counts what is covered, as planned or not, and terms without a lesson', () => {
    expect(list().summary).toEqual({
      coverage: {
        '2026-27': {
          lesson: 2,
          topic: 1,
          planned: 1,
          'not-planned': 1,
          'by-strand': { kindness: 1, privacy: 1 },
          'by-objective': { 'where-to-get-help': 1 },
          'by-topic': { 'cyber-bullying': 1 },
          'by-missed': { autumn: 1 },
        },
      },
    });
  });
});

describe('looks at teaching as a list', () => {
  const look = (method: string, on: string, teacher = 'p-101') => ({
    type: 'TeachingMonitored',
    data: { ...ofClass, method, teacher, observer: 'p-106', on, note: 'sealed' },
  });
  const histories = {
    [oak]: [look('learning-walk', '2026-11-10'), look('observation', '2026-11-12', 'p-102')],
  };
  const list = (query = {}) =>
    listOf(
      teachingMonitoringProjection,
      teachingMonitoringView,
      rowsOf(teachingMonitoringProjection, histories),
      {
        today,
        query,
      },
    );
  const keys = (query = {}) => list(query).items.map(({ key }) => key);
  it('TRG-08 shows the newest first, by class, method and teacher, and how many by each method', () => {
    expect(keys()).toEqual(['y1-oak.2026-27.2', 'y1-oak.2026-27.1']);
    expect(keys({ method: 'learning-walk' })).toEqual(['y1-oak.2026-27.1']);
    expect(keys({ teacher: 'p-102' })).toEqual(['y1-oak.2026-27.2']);
    expect(keys({ class: 'y1-oak', method: 'observation' })).toEqual(['y1-oak.2026-27.2']);
    expect(list().summary).toEqual({
      byMethod: { 'learning-walk': 1, observation: 1, 'planning-scrutiny': 0, 'work-scrutiny': 0 },
    });
    expect(list().items[0]).toMatchObject({ observer: 'p-106', note: 'sealed', academicYear: '2026-27' });
  });
});
