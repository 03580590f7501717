import { devicesEvents } from '../../events/catalogue/devices.ts';
import { peopleEvents } from '../../events/catalogue/people.ts';
import { commandTo, defineProcess, type ProcessEvent } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessStream } from '../streams/access/stream.ts';
import { authorisationsStream } from '../streams/authorisations/stream.ts';
import { devicesStream } from '../streams/devices/stream.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfDevice = isEventOf(devicesEvents);

/** What may end a capacity; whether it did is the decider's to see. */
const endings: readonly string[] = ['PersonLeft', 'CapacityEnded', 'RoleEnded'];

/** For whom a device is out, and since which event. */
const handedOut = (event: ProcessEvent): { readonly people: readonly string[]; readonly by: number } => {
  if (!isOfDevice(event)) return { people: [], by: 0 };
  switch (event.type) {
    case 'DeviceLent':
      return { people: [event.data.borrower, event.data.pupil], by: event.version };
    case 'WorkDeviceAllocated':
      return { people: [event.data.person], by: event.version };
    case 'DeviceCorrected': {
      const { borrower, pupil, person } = event.data.changes;
      return {
        people: [borrower, pupil, person].filter((one) => one !== undefined),
        by: event.data.corrects,
      };
    }
    default:
      return { people: [], by: 0 };
  }
};

/**
 * A person leaves, or a capacity of theirs ends: what they may use or were named for ends with it, and what
 * was handed out to them, or for them, is asked back (ORG-06, ACC-07, NET-01, PUB-07, NET-07, DEV-02,
 * DEV-03). Days that lie ahead, and what
 * crosses with a leaving, are due dates of the records themselves, which act on their day by the same
 * commands.
 */
export const leaving = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'leaving',
  items: ['ORG-06', 'ACC-07', 'NET-01', 'PUB-07', 'NET-07', 'DEV-02', 'DEV-03'],
  hears: ['people', 'devices'],
  from: {},
  links: (event) => {
    const { people, by: version } = handedOut(event);
    return people.map((id) => ({
      of: { stream: 'people', id },
      to: { stream: 'devices', id: event.streamId, version },
    }));
  },
  facts: () => ({}),
  commands: (event, linked) =>
    isOfPerson(event) && endings.includes(event.type)
      ? [
          commandTo(accessStream, event.streamId, { type: 'EndWithCapacity' }),
          commandTo(authorisationsStream, event.streamId, { type: 'EndWithCapacity' }),
          ...linked.map(({ id, version }) =>
            commandTo(devicesStream, id, { type: 'RequireReturnFromLeaver', handedOut: version }),
          ),
        ]
      : [],
});
