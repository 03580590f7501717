import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import type { AccessRight, LapseCause } from '../../../events/catalogue/access-forms.ts';
import type { MailboxOwner } from '../../../events/catalogue/access-passwords.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends AccessRecorded['type']> = OfType<AccessRecorded, T>['data'];

/** What was given on a signature. */
export interface Given {
  /** Number of the event that gave it. */
  readonly by: number;
  /** Why no signature carries it, and which one that was, if any; null while one does. */
  readonly lapsed: { readonly cause: LapseCause; readonly signature: number | null } | null;
}

export type WifiAuthorisation = Recorded<'WifiAccessAuthorised'> & Given;
/**
 * A decision on the wifi; several stand side by side, and whether one is in force is a question of the day.
 */
export type WifiDecision =
  | (WifiAuthorisation & { readonly status: 'authorised' | 'ended' })
  | (Recorded<'WifiAccessRefused'> & { readonly status: 'refused'; readonly by: number });

export type Account = Recorded<'UserAccountIssued'> & Given;
export type AccountState = { readonly status: 'none' } | (Account & { readonly status: 'open' | 'closed' });

export type Grant = Recorded<'AccessGranted'> & Given;

/** What was granted a pupil, and what it rests on. */
export type InternetGrant = Recorded<'InternetAccessGranted'> & { readonly by: number };
export type InternetState =
  | { readonly status: 'none' }
  | (InternetGrant & { readonly status: 'granted' | 'suspended' | 'ended' });

/** How old a password is, and whether others may know it (ACC-03). */
export interface PasswordState {
  /** The newest change, by its day; null: none is on record. */
  readonly changed: { readonly on: string; readonly by: number } | null;
  /**
   * Since when others may know it, and the day on which that was recorded; null: nobody says so, or it was
   * changed since.
   */
  readonly expired: { readonly on: string; readonly saidOn: string; readonly by: number } | null;
  /** Runs that have fallen due, as `<number of the event>.<day>`. */
  readonly fellDue: readonly string[];
}

/** A mailbox of the school, of the person or of the class (ACC-10). */
export type MailboxState =
  | { readonly status: 'none' }
  | {
      readonly status: 'open' | 'closed';
      readonly owner: MailboxOwner;
      readonly of: string;
      readonly from: string;
      readonly by: number;
    };

/** What one person may use. */
export interface AccessState extends Counted {
  /** Oldest first; the history has what fell out of it. */
  readonly wifi: readonly WifiDecision[];
  /** What was asked for last and nobody has decided on; null: nothing. */
  readonly wifiRequest: (Recorded<'WifiAccessRequested'> & { readonly by: number }) | null;
  readonly account: AccountState;
  /** Each right once. */
  readonly rights: readonly Grant[];
  /** The newest grant to a pupil (AGR-11). */
  readonly internet: InternetState;
  readonly password: PasswordState;
  readonly mailbox: MailboxState;
}

export const initialState: AccessState = {
  events: 0,
  wifi: [],
  wifiRequest: null,
  account: { status: 'none' },
  rights: [],
  internet: { status: 'none' },
  password: { changed: null, expired: null, fellDue: [] },
  mailbox: { status: 'none' },
};

export const isSameRight = (a: AccessRight, b: AccessRight): boolean =>
  a.kind === b.kind && a.name === b.name;

const isAuthorised = (
  decision: WifiDecision,
): decision is WifiAuthorisation & { readonly status: 'authorised' } => decision.status === 'authorised';

/** Authorisations that nobody has ended, whenever they are in force. */
export const authorisationsIn = ({ wifi }: AccessState): readonly WifiAuthorisation[] =>
  wifi.filter(isAuthorised);

export const openAccountIn = ({ account }: AccessState): Account | null =>
  account.status === 'open' ? account : null;

/** What a pupil was granted of the internet and was not ended, suspended or not. */
export const internetIn = ({ internet }: AccessState): InternetGrant | null =>
  internet.status === 'granted' || internet.status === 'suspended' ? internet : null;
