import type { AccessRecorded } from '../../../events/catalogue/access.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { type AccessState, isSameRight } from './state.ts';

const corrected = (
  state: AccessState,
  { corrects, changes }: OfType<AccessRecorded, 'AccessCorrected'>['data'],
): AccessState => {
  const { wifi } = state;
  if (wifi.status !== 'authorised' || wifi.authorisedBy !== corrects) return state;
  return { ...state, wifi: { ...wifi, from: changes.from ?? wifi.from, until: changes.until ?? wifi.until } };
};

export const evolve = (state: AccessState, event: AccessRecorded): AccessState => {
  switch (event.type) {
    case 'WifiAccessAuthorised':
      return { ...state, wifi: { status: 'authorised', ...event.data, authorisedBy: state.events + 1 } };
    case 'WifiAccessRefused':
      return { ...state, wifi: { status: 'refused', ...event.data } };
    case 'WifiAccessEnded':
      return { ...state, wifi: { status: 'ended' } };
    case 'UserAccountIssued':
      return { ...state, account: { status: 'open', ...event.data } };
    case 'UserAccountClosed':
      return state.account.status === 'none'
        ? state
        : { ...state, account: { ...state.account, status: 'closed' } };
    case 'AccessGranted':
      return { ...state, rights: [...state.rights, event.data.right] };
    case 'AccessRevoked':
      return { ...state, rights: state.rights.filter((right) => !isSameRight(right, event.data.right)) };
    case 'AccessCorrected':
      return corrected(state, event.data);
  }
};
