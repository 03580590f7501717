import type { PersonView } from '../../../../../domain/kernel/person.ts';
import type { DeviceFacts } from '../../../../../domain/streams/devices/facts.ts';
import { type DeviceSettings, deviceSettings } from '../../../../../domain/streams/devices/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Lends devices, and has no compliance document. */
export const infant: DeviceSettings = {
  ...deviceSettings({}),
  loansToParents: true,
  loanSafeguards: ['web-filter'],
};
/** Lends none, and has one. */
export const primary: DeviceSettings = { ...deviceSettings({}), complianceDocument: true };

const since = (role: string) => [{ role, from: '2026-09-01', until: null, by: 1 }];
const unknown = { years: [], parents: [], classes: [], lineManagers: [], supplier: null };
const link = { kind: 'parent', mayBeTold: true, from: '2026-09-01', until: null } as const;
export const parent: PersonView = { ...unknown, kind: 'parent', roles: since('parent') };
/** A pupil whose parents are all those who borrow here. */
export const pupil: PersonView = {
  ...unknown,
  kind: 'pupil',
  roles: since('pupil'),
  parents: ['p-1', 'p-2', 'p-201', 'p-202', 'p-203'].map((one) => ({ ...link, parent: one })),
};
export const staff: PersonView = { ...unknown, kind: 'staff', roles: since('staff') };
export const nobody: PersonView = { ...unknown, kind: null, roles: [] };

/** Everybody is who they should be, and has signed the version in force. */
export const facts = (changes: Partial<DeviceFacts> = {}): DeviceFacts => ({
  borrower: parent,
  pupil,
  person: staff,
  borrowerAgreement: { status: 'signed', templateVersion: 1 },
  parentTemplate: { current: { version: 1 } },
  ...changes,
});
export const at = (settings: DeviceSettings, given: DeviceFacts = facts()) =>
  contextOf(
    { settings, facts: given },
    {
      streamId: 'lis-lt-014',
      now: '2026-09-11T10:00:00.000Z',
      today: '2026-09-11',
      actor: { person: 'p-500', roles: ['office'] },
    },
  );

export const registered = {
  type: 'DeviceRegistered' as const,
  data: { form: 'laptop' as const, intendedFor: 'pupil' as const, label: null, supportsUpdates: null },
};
export const safeguarded = {
  type: 'DeviceSafeguardsInstalled' as const,
  data: { safeguards: ['web-filter'] },
};
export const lentTo = (borrower: string, returnDue: string | null = null) => ({
  type: 'DeviceLent' as const,
  data: {
    borrower,
    pupil: 'u-301',
    purpose: 'remote-learning' as const,
    lentOn: '2026-09-11',
    returnDue,
    agreement: `${borrower}.parent`,
    templateVersion: 1,
    takenOver: null,
  },
});
export const returned = { type: 'DeviceReturned' as const, data: { borrower: 'p-201', condition: null } };
export const signedBy = (person: string) => ({
  type: 'WorkDeviceComplianceSigned' as const,
  data: { person, signedName: 'Tamsin Lowry' },
});
export const allocatedTo = (person: string, signature: number | null = null) => ({
  type: 'WorkDeviceAllocated' as const,
  data: { person, allocatedOn: '2026-09-11', signature, takenOver: null },
});
export const workDeviceReturned = { type: 'WorkDeviceReturned' as const, data: { person: 'p-401' } };

export const lend = (borrower: string, returnDue?: string) => ({
  type: 'LendDevice' as const,
  borrower,
  pupil: 'u-301',
  purpose: 'remote-learning' as const,
  ...(returnDue === undefined ? {} : { returnDue }),
});
