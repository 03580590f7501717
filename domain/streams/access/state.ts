import type { AccessRecorded, AccessRight } from '../../../events/catalogue/access.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends AccessRecorded['type']> = OfType<AccessRecorded, T>['data'];

/** The newest decision on the wifi; whether an authorisation is in force is a question of the day. */
export type WifiState =
  | { readonly status: 'none' }
  | (Recorded<'WifiAccessAuthorised'> & { readonly status: 'authorised'; readonly authorisedBy: number })
  | (Recorded<'WifiAccessRefused'> & { readonly status: 'refused' })
  | { readonly status: 'ended' };

export type AccountState =
  | { readonly status: 'none' }
  | (Recorded<'UserAccountIssued'> & { readonly status: 'open' | 'closed' });

/** What one person may use. */
export interface AccessState extends Counted {
  readonly wifi: WifiState;
  readonly account: AccountState;
  readonly rights: readonly AccessRight[];
}

export const initialState: AccessState = {
  events: 0,
  wifi: { status: 'none' },
  account: { status: 'none' },
  rights: [],
};

export const isSameRight = (a: AccessRight, b: AccessRight): boolean =>
  a.kind === b.kind && a.name === b.name;
