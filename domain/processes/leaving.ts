import { peopleEvents } from '../../events/catalogue/people.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessStream } from '../streams/access/stream.ts';

const isOfPerson = isEventOf(peopleEvents);

/** What may end a capacity; whether it did is the decider's to see. */
const endings: readonly string[] = ['PersonLeft', 'CapacityEnded', 'RoleEnded'];

/**
 * A person leaves, or a capacity of theirs ends: whatever rests on it ends with it (ORG-06, ACC-07, NET-01). Days that lie ahead are due
 * dates of the records themselves, which act on their day by the same commands.
 */
export const leaving = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'leaving',
  items: ['ORG-06', 'ACC-07', 'NET-01'],
  hears: ['people'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfPerson(event) && endings.includes(event.type)
      ? [commandTo(accessStream, event.streamId, { type: 'EndWithCapacity' })]
      : [],
});
