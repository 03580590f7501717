import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { PupilDeviceCommand } from './commands.ts';
import type { PupilDeviceState } from './state.ts';

export interface PupilDeviceFacts {
  /** Whose device it is: `people/<pupil>`. */
  readonly pupil?: Pick<PersonView, 'roles' | 'years' | 'parents'>;
  /** The school’s days, and when they end. */
  readonly school?: SchoolCalendar;
  /** The incident that a device was taken for. */
  readonly incident?: { readonly isReported: boolean };
  /** The policies that the school's own leans on, of which a confiscation cites one. */
  readonly linkedPolicies?: ReferenceList;
}

const from = {
  pupil: 'people',
  school: 'schools',
  incident: 'incidents',
  linkedPolicies: 'reference-lists',
} as const;

const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
const linkedPolicies = { stream: 'reference-lists', id: 'linked-policies' } as const;

const incidentOf = (incident: string | null | undefined) =>
  incident === undefined || incident === null
    ? {}
    : { incident: { stream: 'incidents' as const, id: incident } };

export const pupilDeviceFacts: Facts<PupilDeviceCommand, PupilDeviceState, PupilDeviceFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const pupil = { stream: 'people', id: streamId } as const;
    switch (command.type) {
      case 'PermitMobile':
      case 'HandInMobile':
      case 'CollectMobile':
        return { pupil, school };
      case 'RefuseMobile':
      case 'RecordBroughtIn':
      case 'ReturnConfiscatedDevice':
        return { pupil };
      case 'ConfiscateDevice':
        return { pupil, linkedPolicies, ...incidentOf(command.incident) };
      case 'RecordMobileNotCollected':
        return { school };
      // What a correction relies on is what its original does.
      case 'EndMobilePermission':
      case 'CorrectPupilDevice':
        return {};
    }
  },
};
