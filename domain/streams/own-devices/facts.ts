import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { OwnDeviceCommand } from './commands.ts';
import type { OwnDeviceState } from './state.ts';

export interface OwnDeviceFacts {
  /** Whose device it is. */
  readonly owner?: Pick<PersonView, 'roles'>;
  /** What a device has to have, as IT support says (NET-05). */
  readonly standard?: ReferenceList;
}

const from = { owner: 'people', standard: 'reference-lists' } as const;
const standard = { stream: 'reference-lists', id: 'own-device-standard' } as const;
const owner = (id: string) => ({ owner: { stream: 'people', id } }) as const;

/** Commands about a device that is registered: its state says whose it is. */
const ofOwner: readonly OwnDeviceCommand['type'][] = [
  'ApproveConnection',
  'AuthoriseForSchoolData',
  'EndWithCapacity',
];

export const ownDeviceFacts: Facts<OwnDeviceCommand, OwnDeviceState, OwnDeviceFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'RegisterOwnDevice':
      case 'RegisterRemovableMedia':
        return owner(command.owner);
      case 'AssessSecurity':
      case 'AuthoriseForSchoolData':
        return { standard };
      default:
        return {};
    }
  },
  needsOfState: ({ type }, { device }) =>
    device !== null && ofOwner.includes(type) ? owner(device.owner) : {},
};
