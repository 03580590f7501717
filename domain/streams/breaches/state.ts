import type { BreachKind } from '../../../events/catalogue/breach-forms.ts';
import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends BreachRecorded['type']> = OfType<BreachRecorded, T>['data'];

/** One attempt, as corrected. */
export interface Attempt extends Omit<Recorded<'UnauthorisedAccessAttempted'>, 'description'> {
  /** Number of the event. */
  readonly by: number;
  readonly description: Sealed | null;
}

/** What somebody did, as corrected. */
export interface Breach extends Omit<Recorded<'AgreementBreachRecorded'>, 'description'> {
  /** Number of the event. */
  readonly by: number;
  readonly kind: BreachKind;
  readonly description: Sealed | null;
  /** Of a password that was given away: to whom, and what; else null. */
  readonly disclosure: Pick<Recorded<'PasswordDisclosureReported'>, 'to' | 'secret'> | null;
}

/** What was determined of an act that is on no list. */
export interface Determination extends Omit<Recorded<'UnacceptableUseDetermined'>, 'reasons'> {
  readonly by: number;
}

export interface Sanction extends Omit<Recorded<'SanctionImposed'>, 'reasons'> {
  readonly by: number;
  /** Since when it holds no more; null: it stands. */
  readonly liftedOn: string | null;
}

export interface BreachState extends Counted {
  /** Attempts to get at what was not granted; a record has these or a breach. */
  readonly attempts: readonly Attempt[];
  readonly breach: Breach | null;
  /** The newest. */
  readonly determination: Determination | null;
  /** In the order of recording. */
  readonly sanctions: readonly Sanction[];
}

export const initialState: BreachState = {
  events: 0,
  attempts: [],
  breach: null,
  determination: null,
  sanctions: [],
};
