import type { TrainingRecorded } from '../../../events/catalogue/training.ts';
import type { Training, TrainingTopic } from '../../../events/catalogue/training-forms.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends TrainingRecorded['type']> = OfType<TrainingRecorded, T>['data'];

/** A role by which training is due. */
export interface Stint {
  readonly role: string;
  /** Number of the event that gave it, in the record of the person. */
  readonly heldBy: number;
  readonly countsFrom: string;
  readonly isNew: boolean;
  /** What a first training has to cover. */
  readonly topics: readonly TrainingTopic[];
  /** What was completed up to this event was for an earlier time at the school; 0: nothing was. */
  readonly after: number;
}

export interface Completion {
  readonly training: Exclude<Training, 'knowledge-update'>;
  readonly on: string;
  readonly topics: readonly TrainingTopic[];
  readonly coversOnlineSafety: boolean;
  readonly course: string | null;
  readonly by: number;
}

export interface Account {
  readonly platform: string;
  readonly on: string;
  readonly closed: { readonly on: string; readonly because: 'left' | 'decided' } | null;
  readonly by: number;
}

export interface Need {
  readonly edition: string;
  /** Id of the question in that edition. */
  readonly question: string;
  readonly on: string;
  readonly ended: Pick<Recorded<'TrainingNeedEnded'>, 'by' | 'activity' | 'on'> | null;
  readonly by: number;
}

export type Audit = Pick<Recorded<'NeedsAuditCompleted'>, 'on' | 'edition' | 'answers'> & {
  readonly by: number;
};

/** What fell due; of an audit it is of no training. */
export interface Fallen {
  readonly cycle: string;
  readonly training: Training | null;
  readonly dueOn: string;
  /** It was not had after this day; null: not at all. */
  readonly notSince: string | null;
}

/** What one person was trained in, and is to be. What a correction says does not count is not here. */
export interface TrainingState extends Counted {
  readonly stints: readonly Stint[];
  /** Roles that somebody held here before, or does. */
  readonly seen: readonly string[];
  /** Whether a volunteer needs training; null: nobody has decided. */
  readonly volunteer: { readonly isNeeded: boolean; readonly on: string; readonly by: number } | null;
  readonly completed: readonly Completion[];
  readonly updates: readonly { readonly on: string; readonly by: number }[];
  readonly accounts: readonly Account[];
  /** An audit that somebody was asked for and has not completed; null: none. */
  readonly request: { readonly answerBy: string; readonly by: number } | null;
  readonly audits: readonly Audit[];
  readonly needs: readonly Need[];
  readonly fellDue: readonly Fallen[];
}

export const initialState: TrainingState = {
  stints: [],
  seen: [],
  volunteer: null,
  completed: [],
  updates: [],
  accounts: [],
  request: null,
  audits: [],
  needs: [],
  fellDue: [],
  events: 0,
};

/** The account that is open at a platform; null: none. */
export const openAccount = ({ accounts }: TrainingState, platform: string): Account | null =>
  accounts.find((one) => one.platform === platform && one.closed === null) ?? null;

export const openNeeds = ({ needs }: TrainingState): readonly Need[] =>
  needs.filter(({ ended }) => ended === null);

/** The last day of some; null: there is none. */
export const lastOf = (records: readonly { readonly on: string }[]): string | null =>
  records
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null;
