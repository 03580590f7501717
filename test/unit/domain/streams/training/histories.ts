import type { TrainingFacts } from '../../../../../domain/streams/training/facts.ts';
import {
  readTrainingSettings,
  type TrainingSettings,
} from '../../../../../domain/streams/training/settings.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { contextOf } from '../../../../support/scenario.ts';

const inYear = { kind: 'end-of', period: 'academic-year' } as const;
const months = (count: number) => ({ kind: 'months', count }) as const;
export const firstTopics = [
  'safe-internet-use',
  'online-safeguarding',
  'cyber-bullying',
  'online-radicalisation',
] as const;

export const infant: TrainingSettings = {
  ...readTrainingSettings({}),
  induction: { kind: 'end-of', period: 'term' },
  inductionTopics: firstTopics,
  refresher: inYear,
  lead: months(24),
  newLead: months(6),
  leadKnowledge: months(12),
  governor: inYear,
  cyber: months(12),
  cyberGovernors: ['safeguarding-governor'],
  needsAudit: inYear,
};
/** No number for governors and questions, and a platform. */
export const primary: TrainingSettings = {
  ...infant,
  governor: null,
  needsAudit: null,
  platforms: ['course-platform'],
  course: { kind: 'days', count: 60 },
};
export const school = { years: [calendarExample], closures: [], dayEndsAt: null };
export const held = (role: string, from = '2026-09-02', until: string | null = null, by = 1) => ({
  role,
  from,
  until,
  by,
});
const question = (id: string, needAt: 'yes' | 'no') => ({ id, title: id, needAt });
export const questions = {
  editions: [
    {
      edition: '2026',
      title: null,
      publishedOn: '2026-07-13',
      effectiveFrom: '2026-07-13T00:00:00.000Z',
      withdrawnFrom: null,
      entries: [
        question('knows-the-lead', 'no'),
        question('handles-cyber-bullying', 'no'),
        question('wants-more', 'yes'),
      ],
      lessons: [],
    },
  ],
};
export const personWith = (...roles: ReturnType<typeof held>[]) => ({ kind: 'staff', roles });
export const teacher = personWith(held('staff'));
export const lead = personWith(held('staff', '2020-09-01'), held('dsl', '2020-09-01', null, 2));
export const governor = { kind: 'governor', roles: [held('governor')] };
export const volunteer = { kind: 'volunteer', roles: [held('volunteer')] };
export const facts: TrainingFacts = { school, person: teacher, questions };

export const on = (today = '2026-09-21', changes: object = {}, known: TrainingFacts = facts) =>
  contextOf(
    { settings: infant, facts: known },
    {
      streamId: 'p-101',
      now: `${today}T08:30:00.000Z`,
      today,
      actor: { person: 'p-103', roles: ['deputy-dsl'] },
      ...changes,
    },
  );
export const about = (person: TrainingFacts['person'], today = '2026-09-21', changes: object = {}) =>
  on(today, changes, { ...facts, ...(person === undefined ? {} : { person }) });

const person = 'p-101';
export const assigned = (changes: object = {}) => ({
  type: 'TrainingAssigned' as const,
  data: {
    person,
    trainings: ['induction' as const, 'refresher' as const, 'cyber-security' as const],
    topics: [...firstTopics],
    role: 'staff' as const,
    heldBy: 1 as number | null,
    from: '2026-09-02',
    countsFrom: '2026-09-21',
    isNew: true,
    ...changes,
  },
});
/** Leads from before the school kept its book here. */
export const assignedLead = (changes: object = {}) =>
  assigned({
    trainings: ['safeguarding-lead', 'knowledge-update'],
    topics: [],
    role: 'dsl',
    heldBy: 2,
    from: '2020-09-01',
    countsFrom: '2026-09-01',
    isNew: false,
    ...changes,
  });
export const completed = (changes: object = {}) => ({
  type: 'TrainingCompleted' as const,
  data: {
    person,
    training: 'induction' as const,
    on: '2026-09-21',
    topics: [...firstTopics],
    coversOnlineSafety: true,
    course: null,
    ...changes,
  },
});
export const updated = (day = '2026-09-21') => ({
  type: 'KnowledgeUpdateRecorded' as const,
  data: { person, on: day },
});
export const accountMade = (day = '2026-09-21') => ({
  type: 'LearningPlatformAccountCreated' as const,
  data: { person, platform: 'course-platform', on: day },
});
export const answers = (...no: readonly string[]) => [
  { question: 'knows-the-lead', answer: no.includes('knows-the-lead') ? ('no' as const) : ('yes' as const) },
  {
    question: 'handles-cyber-bullying',
    answer: no.includes('handles-cyber-bullying') ? ('no' as const) : ('yes' as const),
  },
  { question: 'wants-more', answer: no.includes('wants-more') ? ('yes' as const) : ('no' as const) },
];
export const audited = (changes: object = {}) => ({
  type: 'NeedsAuditCompleted' as const,
  data: { person, on: '2026-09-21', edition: '2026', answers: answers(), ...changes },
});
export const need = (question_ = 'handles-cyber-bullying', day = '2026-09-21') => ({
  type: 'TrainingNeedIdentified' as const,
  data: { person, edition: '2026', question: question_, on: day },
});
