import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends HomeLearningRecorded['type']> = Omit<
  OfType<HomeLearningRecorded, T>['data'],
  'pupil' | 'closure' | 'noticed' | 'submission'
>;

/** Number of the event. */
interface Stated {
  readonly by: number;
}

/** A piece of work that came in (HLP-03). */
export type Work = Recorded<'WorkSubmitted'> &
  Stated & {
    /** When it came in, UTC. */
    readonly at: string;
    /** Null while it has no answer. */
    readonly answer: (Recorded<'WorkAcknowledged'> & Stated & { readonly at: string }) | null;
    /** Whether it had none in time, as recorded. */
    readonly hasFallenDue: boolean;
  };

export type Conversation = Recorded<'SupportiveConversationHeld'> & Stated;
export type Support = Recorded<'SltSupportProvided'> & Stated;

/** A time in which the pupil takes no part, and what was done about it (HLP-04). */
export type Absence = Recorded<'NonEngagementNoticed'> &
  Stated & {
    /** Whether work came in since. */
    readonly isOver: boolean;
    readonly conversations: readonly Conversation[];
    readonly support: readonly Support[];
  };

export type HomeAccess = Recorded<'HomeAccessRecorded'> & Stated;

export interface HomeLearningState extends Counted {
  /** How many pieces of work came in. */
  readonly submitted: number;
  /** In the order of recording; the history has what fell out of it. */
  readonly works: readonly Work[];
  /** Oldest first. */
  readonly absences: readonly Absence[];
  /** What the family said, oldest first. */
  readonly access: readonly HomeAccess[];
  /** Day on which the parents were reminded last of the risks of being online. */
  readonly remindedOn: string | null;
}

export const initialState: HomeLearningState = {
  events: 0,
  submitted: 0,
  works: [],
  absences: [],
  access: [],
  remindedOn: null,
};

/** What the family has at home as it said last: by its day, whenever it was entered; null: nobody asked. */
export const standingAccess = ({ access }: Pick<HomeLearningState, 'access'>): HomeAccess | null =>
  access.toSorted((a, b) => (a.on === b.on ? a.by - b.by : a.on < b.on ? -1 : 1)).at(-1) ?? null;

/** Work that waits for an answer. */
export const unanswered = ({ works }: Pick<HomeLearningState, 'works'>): readonly Work[] =>
  works.filter(({ answer }) => answer === null);
