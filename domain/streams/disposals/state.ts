import type { HoldKind, RetentionFlag } from '../../../events/catalogue/disposal-forms.ts';
import type { DisposalRecorded } from '../../../events/catalogue/disposals.ts';
import type { Concern } from '../../kernel/concern.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DisposalStatus } from '../../kernel/retention.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends DisposalRecorded['type']> = OfType<DisposalRecorded, T>['data'];

/** Why a record may not be disposed of. */
export interface Hold {
  /** Number of the event. */
  readonly by: number;
  readonly kind: HoldKind;
  readonly matter: string | null;
  /** The record that needs it; null: somebody placed it. */
  readonly cause: string | null;
  readonly isReleased: boolean;
}

export type Ended = Omit<Recorded<'RetentionPeriodEnded'>, 'concern'> & { readonly by: number };
export type Proposal = Omit<Recorded<'DisposalProposed'>, 'concern' | 'review'> & { readonly by: number };
export type Confirmed = Omit<Recorded<'DisposalConfirmed'>, 'concern'> & {
  readonly by: number;
  readonly at: string;
};

export type Erased = Omit<Recorded<'PersonalDataErased'>, 'concern'> & { readonly by: number };

/** What became of one record: `disposals/<stream>.<record>`. */
export interface DisposalState extends Counted {
  /** Whom the record concerned when something was last decided; null: nothing was. */
  readonly concern: Concern | null;
  readonly flags: readonly RetentionFlag[];
  /** All in force, and the newest of the others. */
  readonly holds: readonly Hold[];
  readonly keptUntil: string | null;
  /** Periods that ended, in the order of recording. */
  readonly ended: readonly Ended[];
  /** What nobody has followed or declined yet. */
  readonly proposal: Proposal | null;
  readonly confirmed: Confirmed | null;
  /** Number of the event since which its key is being destroyed; null: nothing was yet. */
  readonly begun: number | null;
  readonly erased: Erased | null;
  /** Numbers of events with a text, which can be put right. */
  readonly said: readonly number[];
}

export const initialState: DisposalState = {
  events: 0,
  concern: null,
  flags: [],
  holds: [],
  keptUntil: null,
  ended: [],
  proposal: null,
  confirmed: null,
  begun: null,
  erased: null,
  said: [],
};

export const holdsIn = ({ holds }: Pick<DisposalState, 'holds'>): readonly Hold[] =>
  holds.filter(({ isReleased }) => !isReleased);

/** How it stands; what was confirmed stays so, but for what stops it. */
export const statusOf = ({ erased, confirmed, proposal, ended }: DisposalState): DisposalStatus => {
  if (erased !== null) return 'erased';
  if (confirmed !== null) return 'confirmed';
  if (proposal !== null) return 'proposed';
  return ended.length > 0 ? 'over' : 'kept';
};
