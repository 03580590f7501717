import type { ClassYearFacts } from '../../../../../domain/streams/class-years/facts.ts';
import {
  type ClassYearSettings,
  readClassYearSettings,
} from '../../../../../domain/streams/class-years/settings.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const infant: ClassYearSettings = {
  ...readClassYearSettings({}),
  pupil: 'class-authored',
  lessonsEachTerm: true,
  monitoring: ['learning-walk', 'observation'],
  strands: ['kindness', 'privacy'],
};
export const primary: ClassYearSettings = { ...readClassYearSettings({}), pupil: 'individual' };
export const school = {
  years: [calendarExample],
  closures: [],
  dayEndsAt: null,
  yearGroups: ['R', 'Y1', 'Y2', 'Y4'] as const,
};
export const held = (role: string, from = '2026-09-01', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
export const teacher = {
  roles: [held('staff')],
  classes: [{ of: 'y1-oak', from: '2026-09-02', until: null }],
};
const edition = (name: string) => ({
  edition: name,
  title: null,
  publishedOn: '2026-08-01',
  effectiveFrom: '2026-08-01T00:00:00.000Z',
  withdrawnFrom: null,
});
export const plan = {
  editions: [
    {
      ...edition('2026-27'),
      entries: [],
      lessons: [
        { yearGroup: 'Y1' as const, halfTerm: 'autumn-1', title: 'Our rules', strands: [] },
        { yearGroup: 'Y1' as const, halfTerm: 'autumn-2', title: 'Kind words', strands: ['kindness'] },
      ],
    },
  ],
};
export const objectives = {
  editions: [
    {
      ...edition('2026'),
      entries: [
        { id: 'where-to-get-help', title: 'Whom to ask', keyStage: 'ks1' as const },
        { id: 'ways-to-report', title: 'Ways to report', keyStage: 'ks2' as const },
      ],
      lessons: [],
    },
  ],
};
export const facts: ClassYearFacts = { school, adult: teacher, plan, objectives };

export const on = (today = '2026-09-21', changes: object = {}, known: ClassYearFacts = facts) =>
  contextOf(
    { settings: infant, facts: known },
    {
      streamId: 'y1-oak.2026-27',
      now: `${today}T08:30:00.000Z`,
      today,
      actor: { person: 'p-101', roles: ['staff'] },
      ...changes,
    },
  );

export const ofClass = { class: 'y1-oak', academicYear: '2026-27' };
export const joined = (pupil = 'u-301', from = '2026-09-02', until: string | null = null) => ({
  type: 'PupilJoinedClass' as const,
  data: { ...ofClass, pupil, from, until },
});
export const rules = 'We ask before we click.\n\nWe tell a grown-up.';
export const authored = (changes: object = {}) => ({
  type: 'ClassAgreementAuthored' as const,
  data: { ...ofClass, author: 'p-101', rules, ruleCount: 2, writtenOn: '2026-09-21', ...changes },
});
export const agreed = (agreement = 2, changes: object = {}) => ({
  type: 'ClassAgreementAgreed' as const,
  data: { ...ofClass, agreement, agreedOn: '2026-09-21', isLate: false, ...changes },
});
export const copy = (pupil = 'u-301', agreement = 2) => ({
  type: 'ClassAgreementCopyIssued' as const,
  data: { ...ofClass, agreement, pupil, on: '2026-09-21' },
});
export const taught = (changes: object = {}) => ({
  type: 'OnlineSafetyLessonTaught' as const,
  data: {
    ...ofClass,
    on: '2026-11-10',
    halfTerm: 'autumn-2' as const,
    teacher: 'p-101',
    yearGroup: 'Y1' as const,
    strand: 'kindness',
    objective: null,
    isPlanned: true,
    ...changes,
  },
});
