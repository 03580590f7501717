import type { Training, TrainingTopic } from '../../../events/catalogue/training-forms.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { TimeLimit } from '../../kernel/time-limit.ts';
import { BOARD, LEADS, WORKERS } from './roles.ts';
import { type Clock, type Held, heldAs, later, once, type Run, recurring } from './runs.ts';
import type { TrainingSettings } from './settings.ts';
import { type Completion, lastOf, type Stint, type TrainingState } from './state.ts';

/** What the clocks of a person are computed from. */
export interface Known {
  readonly state: TrainingState;
  readonly person: Pick<PersonView, 'roles'>;
  readonly streamId: string;
  readonly settings: TrainingSettings;
  readonly school: SchoolCalendar;
}

const clockOf = (name: string, { streamId, state, school }: Known): Clock => ({
  name,
  person: streamId,
  fellDue: state.fellDue,
  school,
});

const had = ({ completed }: TrainingState, training: Training): readonly Completion[] =>
  completed.filter((one) => one.training === training);

/**
 * What a first training has still to cover, of which topics add up over several days; null: nothing (TRG-01).
 */
export const topicsMissing = (
  state: TrainingState,
  { topics, after }: Pick<Stint, 'topics' | 'after'>,
): readonly TrainingTopic[] | null => {
  const inductions = had(state, 'induction').filter(({ by }) => by > after);
  const covered = inductions.flatMap((one) => one.topics);
  const missing = topics.filter((topic) => !covered.includes(topic));
  return inductions.length > 0 && missing.length === 0 ? null : missing;
};

const hasHad = (state: TrainingState, training: Training, { after }: Held): boolean =>
  had(state, training).some(({ by }) => by > after);

/** Only training of leads that covers online safety counts (TRG-03). */
export const lastOfLead = (state: TrainingState): string | null =>
  lastOf(had(state, 'safeguarding-lead').filter(({ coversOnlineSafety }) => coversOnlineSafety));

/** From the account on, where there is one by then; else from joining on (TRG-11). */
const courseStart =
  ({ accounts }: TrainingState) =>
  ({ since, after }: Held): string => {
    const first = accounts.find(({ by }) => by > after);
    return first === undefined ? since : first.on;
  };

const isGivenCourse =
  (state: TrainingState) =>
  (held: Held): boolean => {
    const hasAccount = state.accounts.some(({ closed }) => closed === null);
    return held.isNew || hasAccount;
  };

/** Governors with the offices that the school names, on the days on which they hold them (TRG-02). */
const governing = ({ state, person, settings: { cyberGovernors } }: Known): readonly Held[] =>
  heldAs(state, person, BOARD).flatMap((held) =>
    person.roles
      .filter(({ role }) => cyberGovernors?.some((named) => named === role) === true)
      .map(({ from, until }) => ({
        ...held,
        since: later(from, held.since),
        until: earlierEnd(until, held.until),
      })),
  );

/** Of whom each training is asked, by the roles that bring it. */
export const askedBy = {
  induction: ({ state, person }) => heldAs(state, person, WORKERS).filter(({ isNew }) => isNew),
  refresher: ({ state, person }) => heldAs(state, person, WORKERS),
  'safeguarding-lead': ({ state, person }) => heldAs(state, person, LEADS),
  'knowledge-update': ({ state, person }) => heldAs(state, person, LEADS),
  governor: ({ state, person }) => heldAs(state, person, BOARD),
  'online-course': ({ state, person, settings }) =>
    settings.platforms === null
      ? []
      : heldAs(state, person, [...WORKERS, ...BOARD]).filter(isGivenCourse(state)),
  'cyber-security': (known) => [...heldAs(known.state, known.person, WORKERS), ...governing(known)],
} as const satisfies { readonly [T in Training]?: (known: Known) => readonly Held[] };

export type Clocked = keyof typeof askedBy;

/** How long each may take, or how often it is had; null: the school states no number. */
export const limitOf: { readonly [T in Clocked]: (settings: TrainingSettings) => TimeLimit | null } = {
  induction: ({ induction }) => induction,
  refresher: ({ refresher }) => refresher,
  'safeguarding-lead': ({ lead }) => lead,
  'knowledge-update': ({ leadKnowledge }) => leadKnowledge,
  governor: ({ governor }) => governor,
  'online-course': ({ course }) => course,
  'cyber-security': ({ cyber }) => cyber,
};

/** The clock of each training, for those roles that have it (K3, K4, K5, K11, K12). */
export const clocks: { readonly [T in Clocked]: (known: Known) => readonly Run[] } = {
  induction: (known) => {
    const open = askedBy.induction(known).filter((held) => topicsMissing(known.state, held) !== null);
    return once(clockOf('induction', known), open, limitOf.induction(known.settings));
  },
  refresher: (known) => {
    const last = lastOf(had(known.state, 'refresher'));
    const cadence = { limit: limitOf.refresher(known.settings), last };
    return recurring(clockOf('refresher', known), askedBy.refresher(known), cadence);
  },
  'safeguarding-lead': (known) => {
    const { state, settings } = known;
    const limit = limitOf['safeguarding-lead'](settings);
    const cadence = { limit, first: settings.newLead, last: lastOfLead(state) };
    return recurring(clockOf('safeguarding-lead', known), askedBy['safeguarding-lead'](known), cadence);
  },
  'knowledge-update': (known) => {
    const cadence = { limit: limitOf['knowledge-update'](known.settings), last: lastOf(known.state.updates) };
    return recurring(clockOf('knowledge-update', known), askedBy['knowledge-update'](known), cadence);
  },
  governor: (known) => {
    const open = askedBy.governor(known).filter((held) => !hasHad(known.state, 'governor', held));
    return once(clockOf('governor', known), open, limitOf.governor(known.settings));
  },
  'online-course': (known) => {
    const { state, settings } = known;
    const open = askedBy['online-course'](known).filter((held) => !hasHad(state, 'online-course', held));
    return once(
      clockOf('online-course', known),
      open,
      limitOf['online-course'](settings),
      courseStart(state),
    );
  },
  'cyber-security': (known) => {
    const last = lastOf(had(known.state, 'cyber-security'));
    const cadence = { limit: limitOf['cyber-security'](known.settings), last };
    return recurring(clockOf('cyber-security', known), askedBy['cyber-security'](known), cadence);
  },
};

export const clocked: readonly Clocked[] = [
  'induction',
  'refresher',
  'safeguarding-lead',
  'knowledge-update',
  'governor',
  'online-course',
  'cyber-security',
];

/** By the school's interval, and by the day of a request that is open (TRG-09, K14). */
export const auditDues = (known: Known): readonly Run[] => {
  const { state, person, settings, streamId } = known;
  const clock = clockOf('needs-audit', known);
  const cadence = { limit: settings.needsAudit, last: lastOf(state.audits) };
  const regular = recurring(clock, heldAs(state, person, WORKERS), cadence);
  const { request } = state;
  if (request === null) return regular;
  const { answerBy: dueOn, by } = request;
  if (!person.roles.some(({ until }) => until === null || until >= dueOn)) return regular;
  const cycle = `needs-audit.asked.${by}`;
  const hasFallenDue = state.fellDue.some((one) => one.cycle === cycle);
  return [...regular, { dueOn, notSince: null, cycle, about: streamId, hasFallenDue }];
};
