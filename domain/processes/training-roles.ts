import { peopleEvents } from '../../events/catalogue/people.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { trainingStream } from '../streams/training/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

/** What may give somebody a role that comes with training, or move its days. */
const giving: readonly string[] = [
  'StaffMemberJoined',
  'GovernorAppointed',
  'RoleAssigned',
  'PersonCorrected',
];

/**
 * A role brings its training: of staff, of governors, of safeguarding leads (TRG-01, TRG-02, TRG-03, TRG-05).
 * Which are new is the decider's to see.
 */
export const trainingRoles = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'training-roles',
  items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-05'],
  hears: ['people'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfPerson(event) && giving.includes(event.type)
      ? [commandTo(trainingStream, event.streamId, { type: 'ReviewTraining' })]
      : [],
});
