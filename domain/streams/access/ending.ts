import type { AccessEvent } from '../../../events/catalogue/access.ts';
import type { Audience } from '../../../events/catalogue/words.ts';
import { capacityUntil, lastDayHeld } from '../../kernel/days-held.ts';
import { accept } from '../../kernel/decider.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isStaffRole } from '../../kernel/working.ts';
import type { AccessContext, AccessDecision } from './decision.ts';
import type { PersonFact } from './facts.ts';
import { audienceOfBasis } from './ids.ts';
import { type AccessState, authorisationsIn, internetIn, openAccountIn } from './state.ts';

/** Something given that ends with a capacity, and with which day; null: no end of it is known. */
interface Ending<T> {
  readonly given: T;
  readonly lastDay: string | null;
}

interface Rested {
  readonly audience: Audience;
  readonly from: string;
  readonly until: string | null;
}

const endOf = ({ audience, from, until }: Rested, { roles }: PersonFact): string | null =>
  earlierEnd(until, capacityUntil(roles, audience, from));

/**
 * Everything that was given and not taken back, with the day on which the capacity ends that it rests on
 * (ACC-07, NET-01).
 */
const endingsIn = (state: AccessState, person: PersonFact) => {
  const account = openAccountIn(state);
  const internet = internetIn(state);
  const { mailbox } = state;
  return {
    // By its last day an authorisation is over without a word; it ends before only with its capacity.
    wifi: authorisationsIn(state).flatMap((given) => {
      const lastDay = capacityUntil(person.roles, audienceOfBasis(given.basis), given.from);
      return lastDay !== null && lastDay < given.until ? [{ given, lastDay }] : [];
    }),
    account: account === null ? [] : [{ given: account, lastDay: endOf(account, person) }],
    rights: state.rights.map((given) => ({ given, lastDay: endOf(given, person) })),
    // A class leaves by nobody's day.
    mailbox:
      mailbox.status === 'open' && mailbox.owner === 'staff'
        ? [{ given: mailbox, lastDay: lastDayHeld(person.roles, isStaffRole, mailbox.from) }]
        : [],
    internet:
      internet === null
        ? []
        : [{ given: internet, lastDay: endOf({ ...internet, audience: 'pupil-ks1' }, person) }],
  };
};

/** What ends on which day, by the number of the event that gave it. */
export const endsIn = (
  state: AccessState,
  person: PersonFact,
): readonly { readonly by: number; readonly lastDay: string }[] => {
  const { wifi, account, rights, internet, mailbox } = endingsIn(state, person);
  return [...wifi, ...account, ...rights, ...internet, ...mailbox].flatMap(({ given: { by }, lastDay }) =>
    lastDay === null ? [] : [{ by, lastDay }],
  );
};

/**
 * Whatever rests on a capacity that is over ends, all at once. It follows from what the person is today, so
 * it may be asked for at any time, twice, late or for nothing.
 */
export const endWithCapacity = (
  state: AccessState,
  { streamId: person, today, facts }: AccessContext,
): AccessDecision => {
  const { wifi, account, rights, internet, mailbox } = endingsIn(state, facts.person);
  const isOver = <T>({ lastDay }: Ending<T>): boolean => lastDay !== null && lastDay < today;
  const because = 'capacity-over';
  const ended: readonly AccessEvent[] = [
    ...wifi
      .filter((one) => isOver(one) && today <= one.given.until)
      .map(({ given: { by } }) => wifiEnded({ person, authorisation: by, because })),
    ...account.filter(isOver).map(({ given: { by } }) => accountClosed({ person, account: by, because })),
    ...rights
      .filter(isOver)
      .map(({ given: { by, right } }) => revoked({ person, right, grant: by, because })),
    ...internet.filter(isOver).map(({ given: { by } }) => internetEnded({ person, grant: by, because })),
    ...mailbox
      .filter(isOver)
      .map(({ given: { by } }) => mailboxClosed({ owner: 'staff', of: person, mailbox: by, because })),
  ];
  return accept(...ended);
};

type Data<T extends AccessEvent['type']> = OfType<AccessEvent, T>['data'];
const wifiEnded = (data: Data<'WifiAccessEnded'>): AccessEvent => ({ type: 'WifiAccessEnded', data });
const mailboxClosed = (data: Data<'EmailAccountClosed'>): AccessEvent => ({
  type: 'EmailAccountClosed',
  data,
});
const accountClosed = (data: Data<'UserAccountClosed'>): AccessEvent => ({ type: 'UserAccountClosed', data });
const internetEnded = (data: Data<'InternetAccessEnded'>): AccessEvent => ({
  type: 'InternetAccessEnded',
  data,
});
const revoked = (data: Data<'AccessRevoked'>): AccessEvent => ({ type: 'AccessRevoked', data });
