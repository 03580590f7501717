import type { AuthorisationRecorded } from '../../../events/catalogue/authorisations.ts';
import type { NumberedDecision } from '../../kernel/decision-chain.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends AuthorisationRecorded['type']> = OfType<AuthorisationRecorded, T>['data'];

/** How somebody's personal use stands, where the school allows it on terms (ACC-09). */
export interface PersonalUse {
  readonly status: 'permitted' | 'restricted' | 'withdrawn';
  /** Day since which it stands so, and the number of the event; null: as for everybody. */
  readonly since: string | null;
  readonly by: number | null;
}

/** An account of the school that somebody runs or writes for. */
export type SocialAuthorisation = Omit<Recorded<'SocialAccountAccessAuthorised'>, 'person'> &
  NumberedDecision;

export type Discussion = Omit<Recorded<'TraineeDeviceUseDiscussed'>, 'person'> & { readonly by: number };
export type TraineeAgreement = Omit<Recorded<'TraineeDeviceUseAgreed'>, 'person'> & NumberedDecision;

export type ParentAccess =
  | (Omit<Recorded<'ParentAccessAuthorised'>, 'person'> & {
      readonly status: 'authorised';
      readonly by: number;
    })
  | { readonly status: 'refused'; readonly by: number };

/** What one person is let do. */
export interface AuthorisationState extends Counted {
  readonly personalUse: PersonalUse;
  /** Oldest first, each list; the history has what fell out of them. */
  readonly social: readonly SocialAuthorisation[];
  readonly discussions: readonly Discussion[];
  readonly trainee: readonly TraineeAgreement[];
  /** What the headteacher decided last of a parent who works for the school; null: nothing (ACC-07). */
  readonly parentAccess: ParentAccess | null;
}

export const initialState: AuthorisationState = {
  events: 0,
  personalUse: { status: 'permitted', since: null, by: null },
  social: [],
  discussions: [],
  trainee: [],
  parentAccess: null,
};
