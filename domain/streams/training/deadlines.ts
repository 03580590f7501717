import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { type Recipient, toPerson, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { auditDues, type Clocked, clocks, type Known } from './dues.ts';
import { endingDues } from './ending.ts';
import type { TrainingFacts } from './facts.ts';
import { overdueTo } from './overdue-to.ts';
import type { TrainingSettings } from './settings.ts';
import type { TrainingState } from './state.ts';

type Context = DeadlineContext<TrainingSettings, Pick<TrainingFacts, 'person'>>;

const dayOf = (due: Due): string => ('dueOn' in due ? due.dueOn : due.dueAt);

const ofPerson = {
  from: { person: 'people' },
  factNeeds: ({ stints, accounts, request }: TrainingState, id: string) =>
    stints.length + accounts.length === 0 && request === null
      ? {}
      : { person: { stream: 'people' as const, id } },
} as const;

const knownIn = (state: TrainingState, { facts: { person }, ...context }: Context): Known | null =>
  person === undefined ? null : { state, person, ...context };

const recipientsFor =
  (training: Clocked) =>
  ({ about, hasFallenDue }: Due, settings: NoticeSettings): readonly Recipient[] => [
    ...(about === null ? [] : [toPerson(about)]),
    ...(hasFallenDue ? overdueTo(training, about, settings) : []),
  ];

interface Said {
  readonly name: string;
  readonly items: readonly string[];
  readonly daysBefore: readonly number[];
  /** What is due, as the subject of a sentence that goes on with its day. */
  readonly what: string;
}

const ofTraining = (training: Clocked, { name, items, daysBefore, what }: Said) =>
  defineDeadline({
    name,
    items,
    ...ofPerson,
    reminders: { daysBefore, sent: 'in-digest' },
    duesOf: (state: TrainingState, context: Context): readonly Due[] => {
      const known = knownIn(state, context);
      return known === null ? [] : clocks[training](known);
    },
    command: ({ cycle }) => ({ type: 'RecordTrainingFellDue' as const, cycle }),
    recipients: recipientsFor(training),
    line: (due) => `${what} is due by ${dayOf(due)}; the record says whose.`,
  });

const needsAudit = defineDeadline({
  name: 'needs-audit',
  items: ['TRG-09'],
  ...ofPerson,
  reminders: { daysBefore: [14], sent: 'in-digest' },
  duesOf: (state: TrainingState, context: Context): readonly Due[] => {
    const known = knownIn(state, context);
    return known === null ? [] : auditDues(known);
  },
  command: ({ cycle }) => ({ type: 'RecordNeedsAuditFellDue' as const, cycle }),
  recipients: ({ about }) => (about === null ? [] : [toPerson(about)]),
  line: (due) => `The school asks what training you need; an answer is due by ${dayOf(due)}.`,
});

/**
 * What is due by a role ends with it, and so do accounts: the product ends them on the day after the last.
 */
const trainingEnd = defineDeadline({
  name: 'training-end',
  items: ['ORG-06', 'TRG-11'],
  ...ofPerson,
  reminders: { daysBefore: [], sent: 'in-digest-alone' },
  duesOf: (state: TrainingState, { streamId, facts: { person } }: Context): readonly Due[] =>
    person === undefined ? [] : endingDues(state, person, streamId),
  command: () => ({ type: 'EndWithRole' as const }),
  recipients: ({ cycle }) => (cycle.startsWith('account.') ? [toRole('office')] : []),
  line: (due) => `An account at a platform for courses ends on ${dayOf(due)}.`,
});

export const trainingDeadlines = [
  ofTraining('induction', {
    name: 'training-induction',
    items: ['TRG-01'],
    daysBefore: [14],
    what: 'A first training, with all of its topics,',
  }),
  ofTraining('refresher', {
    name: 'training-refresher',
    items: ['TRG-02'],
    daysBefore: [56],
    what: 'The refresher of the school year',
  }),
  ofTraining('safeguarding-lead', {
    name: 'training-lead',
    items: ['TRG-03'],
    daysBefore: [56],
    what: 'Safeguarding training that covers online safety',
  }),
  ofTraining('knowledge-update', {
    name: 'training-knowledge',
    items: ['TRG-04'],
    daysBefore: [28],
    what: 'An update of knowledge of online safety',
  }),
  ofTraining('governor', {
    name: 'training-governor',
    items: ['TRG-05'],
    daysBefore: [14],
    what: 'Training of a governor',
  }),
  ofTraining('online-course', {
    name: 'training-course',
    items: ['TRG-11'],
    daysBefore: [14],
    what: 'The course on online safety',
  }),
  ofTraining('cyber-security', {
    name: 'training-cyber',
    items: ['TRG-02'],
    daysBefore: [28],
    what: 'Training against attacks on computers',
  }),
  needsAudit,
  trainingEnd,
];
