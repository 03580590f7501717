import type { SetUpCommand } from '../shape/types.ts';
import type { Listed } from './reference-texts.ts';

const firstTopics = ['safe-internet-use', 'online-safeguarding', 'cyber-bullying', 'online-radicalisation'];
const inYear = { kind: 'end-of', period: 'academic-year' } as const;
const inTerm = { kind: 'end-of', period: 'term' } as const;
const months = (count: number) => ({ kind: 'months', count }) as const;

/** Both policies: new staff at once, all staff each year, leads every two years and each year. */
const shared = {
  induction: inTerm,
  inductionTopics: firstTopics,
  refresher: inYear,
  lead: months(24),
  leadKnowledge: months(12),
  trainingOverdueRoute: null,
} as const;

/** Of the infant school: a governor in the year of the appointment, no platform, questions once a year. */
export const larkfieldTraining: SetUpCommand['body'] = {
  ...shared,
  newLead: months(6),
  governor: inYear,
  platforms: null,
  course: null,
  cyber: months(12),
  cyberGovernors: ['safeguarding-governor'],
  needsAudit: inYear,
  updateChannels: ['e-mail', 'briefing', 'staff-meeting'],
  needsRoute: ['computing-lead', 'headteacher'],
};

/** Of the primary school: a course of a platform, and no number for governors and questions. */
export const hollowbrookTraining: SetUpCommand['body'] = {
  ...shared,
  newLead: null,
  governor: null,
  platforms: ['course-platform'],
  course: { kind: 'days', count: 60 },
  cyber: null,
  cyberGovernors: null,
  needsAudit: null,
  updateChannels: ['e-mail', 'e-bulletin', 'staff-meeting'],
  needsRoute: ['dsl'],
};

/** Of the infant school: two strands in assemblies, and live lessons. */
export const larkfieldActivities: SetUpCommand['body'] = {
  assemblyStrands: ['reputation', 'well-being'],
  assemblies: inYear,
  workshops: null,
  parentChannels: ['newsletter', 'website', 'parents-platform', 'parents-evening', 'outside-trainer'],
  livePlatforms: ['video-calls', 'lesson-videos'],
};

/** Of the primary school: a workshop for parents each year. */
export const hollowbrookActivities: SetUpCommand['body'] = {
  assemblyStrands: null,
  assemblies: null,
  workshops: inYear,
  parentChannels: ['letter', 'website', 'school-app', 'social-media', 'blog', 'workshop', 'leaflet'],
  livePlatforms: null,
};

type Question = readonly [id: string, title: string, needAt: 'yes' | 'no'];

const begins: readonly Question[] = [
  ['knows-the-lead', 'Can you name the person who leads on online safety here?', 'no'],
  ['knows-what-to-do', 'A pupil tells you of a worry: are you sure what to do next?', 'no'],
  ['knows-adults-terms', 'Do you know what staff, volunteers, governors and visitors sign?', 'no'],
];
const ends: readonly Question[] = [
  ['changes-passwords', 'Is your password for the school’s computers one that you look after?', 'no'],
  ['handles-cyber-bullying', 'Do you know how the school deals with bullying online?', 'no'],
  ['wants-more', 'Is there something about online safety that you would like to learn more of?', 'yes'],
];
const infant: readonly Question[] = [
  ...begins,
  ['knows-parents-terms', 'Do you know what parents sign?', 'no'],
  ['knows-childrens-rules', 'Do you know the rules that the children agree on?', 'no'],
  ...ends,
];
const primary: readonly Question[] = [
  ...begins,
  ['knows-families-terms', 'Do you know what pupils and their parents sign?', 'no'],
  ...ends,
];

const questionsOf = (questions: readonly Question[], source: string): Listed => ({
  list: 'training-questions',
  command: 'publish-question-set',
  edition: '2026',
  source,
  says: { questions: questions.map(([id, title, needAt]) => ({ id, title, needAt })) },
});

export const larkfieldQuestions = questionsOf(infant, 'The computing lead');
export const hollowbrookQuestions = questionsOf(primary, 'The safeguarding lead');
