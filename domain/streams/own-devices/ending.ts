import type { OwnDeviceEvent } from '../../../events/catalogue/own-devices.ts';
import { lastDayHeld } from '../../kernel/days-held.ts';
import { accept } from '../../kernel/decider.ts';
import { expiryDues } from '../../kernel/decision-chain.ts';
import type { Due } from '../../kernel/due.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';
import { isStaffRole } from '../../kernel/working.ts';
import type { OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import type { Authorisation, Connection, OwnDeviceState } from './state.ts';

type Owner = Pick<PersonView, 'roles'>;

/** The last day on which the owner is anything at the school; null: no end of it is known. */
const lastDayAt = ({ roles }: Owner): string | null =>
  roles.some(({ until }) => until === null)
    ? null
    : (roles
        .flatMap(({ until }) => until ?? [])
        .toSorted()
        .at(-1) ?? null);

const lastDayOfWork = ({ from }: Authorisation, { roles }: Owner): string | null =>
  lastDayHeld(roles, isStaffRole, from);

const approvedIn = ({ connection }: OwnDeviceState): Connection | null =>
  connection?.status === 'approved' ? connection : null;

/** Whether anything stands that could end by itself. */
export const holdsAnything = (state: OwnDeviceState): boolean =>
  approvedIn(state) !== null || state.authorisation?.endedOn === null;

/** What ends, with which last day (NET-03, NET-05, ORG-06). */
export const ownDeviceDues = (state: OwnDeviceState, owner: Owner): readonly Due[] => {
  const { device, authorisation } = state;
  const about = device?.owner ?? null;
  const connected = approvedIn(state);
  const dueOn = lastDayAt(owner);
  return [
    ...expiryDues(authorisation === null ? [] : [authorisation], about, (one) => lastDayOfWork(one, owner)),
    ...(connected === null || dueOn === null
      ? []
      : [{ dueOn, cycle: `${connected.by}.${dueOn}`, about, hasFallenDue: false }]),
  ];
};

const authorisationEnded = (
  { authorisation }: OwnDeviceState,
  owner: Owner,
  today: string,
): 'period-over' | 'owner-left' | null => {
  if (authorisation === null || authorisation.endedOn !== null) return null;
  const last = earlierEnd(authorisation.until, lastDayOfWork(authorisation, owner));
  if (last === null || today <= last) return null;
  return last === authorisation.until ? 'period-over' : 'owner-left';
};

/**
 * Whatever is over ends, all at once. It follows from what the owner is today, so it may be asked for at any
 * time, twice, late or for nothing.
 */
export const endWithCapacity = (
  state: OwnDeviceState,
  { facts: { owner: known }, today }: OwnDeviceContext,
): OwnDeviceDecision => {
  const { device, authorisation } = state;
  if (known === undefined || device === null) return accept();
  const { owner } = device;
  const connected = approvedIn(state);
  const lastDay = lastDayAt(known);
  const hasLeft = lastDay !== null && lastDay < today;
  const because = authorisationEnded(state, known, today);
  const connection: readonly OwnDeviceEvent[] =
    connected !== null && hasLeft
      ? [{ type: 'DeviceConnectionEnded', data: { owner, connection: connected.by, because: 'owner-left' } }]
      : [];
  const agreed: readonly OwnDeviceEvent[] =
    authorisation === null || because === null
      ? []
      : [
          {
            type: 'PersonalDeviceAuthorisationRevoked',
            data: { owner, authorisation: authorisation.by, because },
          },
        ];
  return accept(...connection, ...agreed);
};
