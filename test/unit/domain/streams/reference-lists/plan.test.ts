import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { plannedLessonOn } from '../../../../../domain/kernel/reference-list.ts';
import { referenceListsStream as lists } from '../../../../../domain/streams/reference-lists/stream.ts';
import { halfTermNames } from '../../../../../events/catalogue/words.ts';
import { noCalendar } from '../../../../support/calendars.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { contextFor, now, said, strandIds } from './histories.ts';

const yearGroups = ['R', 'Y1', 'Y2'] as const;
const strands = strandIds.map((id) => ({ id, title: `Strand ${id}` }));
const lessons = yearGroups.flatMap((yearGroup) =>
  halfTermNames.map((halfTerm, index) => ({
    yearGroup,
    halfTerm,
    title: `Lesson of ${halfTerm}`,
    strands: index === 0 ? [] : [strandIds[index] ?? 'a'],
  })),
);
const year = { academicYear: '2026-27', from: '2026-09-01', to: '2027-08-31', halfTerms: [] };
const school = { ...noCalendar, years: [year], yearGroups: [...yearGroups] };
const context = contextFor('curriculum-plan', { facts: { school } });
const adopt = (changes: object = {}) => ({
  type: 'AdoptCurriculumPlan' as const,
  ...said('2026-27'),
  strands,
  lessons,
  ...changes,
});
const adopted = {
  type: 'CurriculumPlanAdopted' as const,
  data: { list: 'curriculum-plan', ...said('2026-27'), effectiveFrom: now, strands, lessons },
};

describe('the plan of a school year', () => {
  it('CUR-01 has the eight strands, and one entry for each half-term of each year group', () => {
    given(lists, []).when(adopt(), context).thenEvents(adopted);
    given(lists, [adopted]).when(adopt(), context).thenNothing();
  });
  it('CUR-01 is refused at a school that teaches by objectives', () => {
    const other = { ...context, settings: { unacceptableUse: null, strands: null } };
    given(lists, []).when(adopt(), other).thenRejected('ProcessNotInUse', 'CUR-01');
  });
  it('CUR-01 is refused with a strand too few, or another one', () => {
    given(lists, [])
      .when(adopt({ strands: strands.slice(1) }), context)
      .thenRejected('StrandsDiffer');
    const other = [...strands.slice(1), { id: 'z', title: 'Another' }];
    given(lists, [])
      .when(adopt({ strands: other }), context)
      .thenRejected('StrandsDiffer');
  });
  it.each([
    ['an entry is missing', lessons.slice(1)],
    ['one stands twice', [...lessons.slice(1), lessons[1]]],
    [
      'it is of a year group that the school has not',
      [...lessons.slice(1), { ...lessons[0], yearGroup: 'Y6' }],
    ],
    ['it has more than the school', [...lessons, { ...lessons[0], yearGroup: 'Y6' }]],
  ])('CUR-01 is refused where %s', (_, other) => {
    given(lists, [])
      .when(adopt({ lessons: other }), context)
      .thenRejected('PlanIncomplete');
  });
  it('CUR-01 is refused where a lesson is of no strand of the plan, or the year is not of the calendar', () => {
    const other = [{ ...lessons[0], strands: ['z'] }, ...lessons.slice(1)];
    given(lists, [])
      .when(adopt({ lessons: other }), context)
      .thenRejected('StrandUnknown');
    given(lists, [])
      .when(adopt({ edition: '2031-32' }), context)
      .thenRejected('PlanOfNoYear');
  });
  it('CUR-01 says what a class is taught in a half-term', () => {
    const { editions } = fold(lists.decider, [adopted]);
    const wanted = { yearGroup: 'Y1', halfTerm: 'autumn-2' };
    expect(plannedLessonOn({ editions }, wanted, '2026-11-05')?.strands).toEqual(['b']);
    expect(plannedLessonOn({ editions }, { ...wanted, yearGroup: 'Y6' }, '2026-11-05')).toBeNull();
    expect(plannedLessonOn({ editions }, wanted, '2026-09-01')).toBeNull();
    expect(plannedLessonOn(undefined, wanted, '2026-11-05')).toBeNull();
  });
  it('CUR-01 notifies those who teach', () => {
    const event = { ...adopted, streamId: 'curriculum-plan', actor: 'p-900' };
    expect(lists.notices(event, noticeSettings({}))[0]?.recipients).toEqual([
      { role: 'class-teacher' },
      { role: 'computing-lead' },
    ]);
  });
});
