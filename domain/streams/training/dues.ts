import type { Training, TrainingTopic } from '../../../events/catalogue/training-forms.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';
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
    return (held.isNew || hasAccount) && !hasHad(state, 'online-course', held);
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

/** The clock of each training, for those roles that have it (K3, K4, K5, K11, K12). */
export const clocks = {
  induction: (known) => {
    const { state, person, settings } = known;
    const open = heldAs(state, person, WORKERS).filter(
      (held) => held.isNew && topicsMissing(state, held) !== null,
    );
    return once(clockOf('induction', known), open, settings.induction);
  },
  refresher: (known) => {
    const { state, person, settings } = known;
    const last = lastOf(had(state, 'refresher'));
    const held = heldAs(state, person, WORKERS);
    return recurring(clockOf('refresher', known), held, { limit: settings.refresher, last });
  },
  'safeguarding-lead': (known) => {
    const { state, person, settings } = known;
    const cadence = { limit: settings.lead, first: settings.newLead, last: lastOfLead(state) };
    return recurring(clockOf('safeguarding-lead', known), heldAs(state, person, LEADS), cadence);
  },
  'knowledge-update': (known) => {
    const { state, person, settings } = known;
    const cadence = { limit: settings.leadKnowledge, last: lastOf(state.updates) };
    return recurring(clockOf('knowledge-update', known), heldAs(state, person, LEADS), cadence);
  },
  governor: (known) => {
    const { state, person, settings } = known;
    const open = heldAs(state, person, BOARD).filter((held) => !hasHad(state, 'governor', held));
    return once(clockOf('governor', known), open, settings.governor);
  },
  'online-course': (known) => {
    const { state, person, settings } = known;
    if (settings.platforms === null) return [];
    const open = heldAs(state, person, [...WORKERS, ...BOARD]).filter(isGivenCourse(state));
    return once(clockOf('online-course', known), open, settings.course, courseStart(state));
  },
  'cyber-security': (known) => {
    const { state, person, settings } = known;
    const last = lastOf(had(state, 'cyber-security'));
    const held = [...heldAs(state, person, WORKERS), ...governing(known)];
    return recurring(clockOf('cyber-security', known), held, { limit: settings.cyber, last });
  },
} as const satisfies { readonly [T in Training]?: (known: Known) => readonly Run[] };

export type Clocked = keyof typeof clocks;
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
