import type { StoredEvent } from '../../../events/log/types.ts';
import { londonDayStart } from '../clock.ts';

/** Events that say themselves since which day they hold: what is entered late was so before it was entered. */
const daysStated: Readonly<Record<string, string>> = {
  StaffMemberJoined: 'startedOn',
  PupilAdmitted: 'admittedOn',
  GovernorAppointed: 'appointedOn',
  VolunteerRegistered: 'from',
  VisitorRegistered: 'visitOn',
  ParentRegistered: 'from',
  RoleAssigned: 'from',
  RoleEnded: 'on',
  PersonLeft: 'on',
  AgreementSigned: 'signedOn',
  DeviceLent: 'lentOn',
  WorkDeviceAllocated: 'allocatedOn',
};

/** When an event had happened: the start of the day that it states itself, where that is earlier than the time that it carries. */
export const happenedAt = ({ type, occurredAt, data }: StoredEvent): string => {
  const day = data[daysStated[type] ?? ''];
  const stated = typeof day === 'string' ? londonDayStart(day) : occurredAt;
  return stated < occurredAt ? stated : occurredAt;
};
