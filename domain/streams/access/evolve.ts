import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { shortened } from '../../kernel/short-lists.ts';
import { evolvePassword } from './evolve-password.ts';
import { agreementOfBasis } from './ids.ts';
import { type AccessState, type Given, type Grant, isSameRight, type WifiDecision } from './state.ts';

type Recorded<T extends AccessRecorded['type']> = OfType<AccessRecorded, T>['data'];

/** What a state may take: an authorisation that is neither refused nor ended makes way last. */
const MOST_DECISIONS = 100;

const decided = (state: AccessState, decision: WifiDecision): AccessState => ({
  ...state,
  wifiRequest: null,
  wifi: shortened([...state.wifi, decision], MOST_DECISIONS, ({ status }) => status !== 'authorised'),
});

const given = (state: AccessState): Given => ({ by: state.events + 1, lapsed: null });

const wifiEnded = (state: AccessState, ended: number): AccessState => ({
  ...state,
  wifi: state.wifi.map((one) =>
    one.by === ended && one.status === 'authorised' ? { ...one, status: 'ended' } : one,
  ),
});

const withInternet = (state: AccessState, status: 'suspended' | 'ended'): AccessState =>
  state.internet.status === 'none' ? state : { ...state, internet: { ...state.internet, status } };

/** Whatever was given on a signature loses it, or has one again. */
const withLapse = (state: AccessState, numbers: readonly number[], lapsed: Given['lapsed']): AccessState => {
  const change = <T extends { readonly by: number }>(one: T): T =>
    numbers.includes(one.by) ? { ...one, lapsed } : one;
  const { wifi, account, rights } = state;
  return {
    ...state,
    wifi: wifi.map((one) => (one.status === 'refused' ? one : change(one))),
    account: account.status === 'none' ? account : change(account),
    rights: rights.map(change),
  };
};

/** Held by this event from now on: a correction of the grant before reaches it no more. */
const changedTo = (
  held: Grant,
  { grant, right }: Pick<Recorded<'AccessChanged'>, 'grant' | 'right'>,
  { events }: AccessState,
): Grant => (held.by === grant ? { ...held, right, by: events + 1 } : held);

const corrected = (
  state: AccessState,
  { corrects, changes, purpose }: Recorded<'AccessCorrected'>,
): AccessState => {
  const { basis, from, until, right, on } = changes;
  const { changed } = state.password;
  return {
    ...state,
    password:
      changed?.by === corrects && on !== undefined
        ? { ...state.password, changed: { on, by: corrects } }
        : state.password,
    wifi: state.wifi.map((one) => {
      if (one.by !== corrects || one.status !== 'authorised') return one;
      const ground = basis ?? one.basis;
      return {
        ...one,
        basis: ground,
        agreement: agreementOfBasis(one.person, ground),
        purpose: purpose ?? one.purpose,
        from: from ?? one.from,
        until: until ?? one.until,
      };
    }),
    rights: state.rights.map((one) =>
      one.by === corrects ? { ...one, right: right ?? one.right, from: from ?? one.from } : one,
    ),
  };
};

type Happened = AccessRecorded & { readonly occurredAt: string };

export const evolve = (state: AccessState, event: Happened): AccessState => {
  switch (event.type) {
    case 'WifiAccessRequested':
      return { ...state, wifiRequest: { ...event.data, by: state.events + 1 } };
    case 'WifiAccessAuthorised':
      return decided(state, { status: 'authorised', ...event.data, ...given(state) });
    case 'WifiAccessRefused':
      return decided(state, { status: 'refused', ...event.data, by: state.events + 1 });
    case 'WifiAccessEnded':
      return wifiEnded(state, event.data.authorisation);
    case 'UserAccountIssued':
      return { ...state, account: { status: 'open', ...event.data, ...given(state) } };
    case 'UserAccountClosed':
      return state.account.status === 'none'
        ? state
        : { ...state, account: { ...state.account, status: 'closed' } };
    case 'AccessGranted': {
      const others = state.rights.filter((held) => !isSameRight(held.right, event.data.right));
      return { ...state, rights: [...others, { ...event.data, ...given(state) }] };
    }
    case 'AccessChanged':
      return { ...state, rights: state.rights.map((held) => changedTo(held, event.data, state)) };
    case 'AccessRevoked':
      return { ...state, rights: state.rights.filter((held) => !isSameRight(held.right, event.data.right)) };
    case 'AccessAgreementLapsed': {
      const { cause, signature } = event.data;
      return withLapse(state, event.data.given, { cause, signature });
    }
    case 'AccessAgreementRenewed':
      return withLapse(state, event.data.given, null);
    case 'InternetAccessGranted':
      return { ...state, internet: { status: 'granted', ...event.data, by: state.events + 1 } };
    case 'InternetAccessSuspended':
      return withInternet(state, 'suspended');
    case 'InternetAccessEnded':
      return withInternet(state, 'ended');
    case 'PasswordChanged':
    case 'PasswordExpired':
    case 'PasswordChangeFellDue':
      return { ...state, password: evolvePassword(state.password, event, state.events + 1) };
    case 'EmailAccountProvided': {
      const { owner, of } = event.data;
      const given = { owner, of, from: londonDate(event.occurredAt), by: state.events + 1 };
      return { ...state, mailbox: { status: 'open', ...given } };
    }
    case 'EmailAccountClosed':
      return state.mailbox.status === 'none'
        ? state
        : { ...state, mailbox: { ...state.mailbox, status: 'closed' } };
    case 'AccessCorrected':
      return corrected(state, event.data);
  }
};
