import { peopleEvents } from '../../events/catalogue/people.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { acknowledgementsStream, expectedRoles } from '../streams/acknowledgements/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

/** Whether somebody comes, or takes on a role, of whom the school expects to know its policy. */
const isExpected = (event: ProcessEvent): boolean => {
  if (!isOfPerson(event)) return false;
  switch (event.type) {
    case 'StaffMemberJoined':
    case 'GovernorAppointed':
    case 'VolunteerRegistered':
      return true;
    case 'RoleAssigned':
      return expectedRoles.includes(event.data.role);
    default:
      return false;
  }
};

/** Somebody comes: what the school expects of them begins (POL-06, ORG-06). What that is, and by when, follows from the settings. */
export const coming = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'coming',
  items: ['POL-06', 'ORG-06'],
  hears: ['people'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isExpected(event)
      ? [commandTo(acknowledgementsStream, event.streamId, { type: 'ExpectAcknowledgements' })]
      : [],
});
