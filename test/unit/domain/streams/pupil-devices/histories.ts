import type { SchoolCalendar } from '../../../../../domain/kernel/calendar.ts';
import type { PupilDeviceFacts } from '../../../../../domain/streams/pupil-devices/facts.ts';
import {
  type PupilDeviceSettings,
  pupilDeviceSettings,
} from '../../../../../domain/streams/pupil-devices/settings.ts';
import type { PupilDeviceEvent } from '../../../../../events/catalogue/pupil-devices.ts';
import type { YearGroup } from '../../../../../events/catalogue/words.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Pupils bring no devices. */
export const infant: PupilDeviceSettings = pupilDeviceSettings({});
/** Pupils of the upper years may bring a phone. */
export const primary: PupilDeviceSettings = {
  phoneYears: ['Y5', 'Y6'],
  confiscationPolicies: ['behaviour'],
};

/** A Monday in a half-term; school ends at 15:20. */
export const today = '2026-09-14';
export const calendar: SchoolCalendar = {
  years: [
    {
      academicYear: '2026-27',
      from: '2026-09-01',
      to: '2027-07-22',
      halfTerms: [{ name: 'autumn-1', from: '2026-09-02', to: '2026-10-23' }],
    },
  ],
  closures: [],
  dayEndsAt: null,
  dayEnds: [{ from: '2026-09-01', endsAt: '15:20' }],
};

export const pupilOf = (
  yearGroup: YearGroup | null,
  until: string | null = null,
): NonNullable<PupilDeviceFacts['pupil']> => ({
  roles: [{ role: 'pupil', from: '2020-09-01', until, by: 1 }],
  years: yearGroup === null ? [] : [{ yearGroup, class: 'c', from: '2026-09-01', until: null, by: 1 }],
  parents: [
    { parent: 'p-451', kind: 'parent', mayBeTold: true, from: '2020-09-01', until: null },
    { parent: 'p-452', kind: 'parent', mayBeTold: false, from: '2020-09-01', until: null },
  ],
});
export const facts: PupilDeviceFacts = { pupil: pupilOf('Y6'), school: calendar };

export const at = (
  settings = primary,
  changes: PupilDeviceFacts = {},
  now = `${today}T14:30:00.000Z`,
  person = 'p-413',
) =>
  contextOf(
    { settings, facts: { ...facts, ...changes } },
    { streamId: 'u-350', now, today: now.slice(0, 10), actor: { person, roles: ['office', 'staff'] } },
  );

const pupil = 'u-350';
type Data<T extends PupilDeviceEvent['type']> = Extract<PupilDeviceEvent, { type: T }>['data'];

export const permitted = {
  type: 'PupilMobilePermitted' as const,
  occurredAt: `${today}T07:00:00.000Z`,
  data: {
    pupil,
    yearGroup: 'Y6',
    walksToSchool: true,
    walksFromSchool: true,
    from: today,
    until: '2027-07-22',
    permittedBy: 'p-413',
  } satisfies Data<'PupilMobilePermitted'>,
};
export const ended = {
  type: 'PupilMobilePermissionEnded' as const,
  data: { pupil, permission: 1, why: 'not-alone' as const },
};
export const handedIn = (occurredAt = `${today}T07:40:00.000Z`) => ({
  type: 'PupilMobileHandedIn' as const,
  occurredAt,
  data: { pupil, permission: 1 },
});
export const collected = (isEarly = false, number = 2) => ({
  type: 'PupilMobileCollected' as const,
  occurredAt: `${today}T14:25:00.000Z`,
  data: {
    pupil,
    handedIn: number,
    collectedBy: pupil,
    isEarly,
    ...(isEarly ? { early: 'The dentist.' } : {}),
  } satisfies Data<'PupilMobileCollected'>,
});
export const notCollected = {
  type: 'PupilMobileNotCollected' as const,
  occurredAt: `${today}T14:20:00.001Z`,
  data: { pupil, handedIn: 2 },
};
export const under = { policy: 'behaviour', edition: '2026', section: '7.2' };
export const taken = (changes: Partial<Data<'DeviceConfiscated'>> = {}) => ({
  type: 'DeviceConfiscated' as const,
  occurredAt: `${today}T10:00:00.000Z`,
  data: {
    pupil,
    device: 'phone',
    cause: 'Used in a lesson.',
    under,
    incident: null,
    takenBy: 'p-413',
    ...changes,
  } satisfies Data<'DeviceConfiscated'>,
});
export const givenBack = (confiscation: number, to = 'p-451') => ({
  type: 'ConfiscatedDeviceReturned' as const,
  occurredAt: `${today}T14:20:00.000Z`,
  data: { pupil, confiscation, to, returnedBy: 'p-413' },
});
/** What a decision returns has no time of its own. */
export const decidedAs = <E extends { readonly type: string; readonly data: object }>({
  type,
  data,
}: E): Pick<E, 'type' | 'data'> => ({ type, data }) as Pick<E, 'type' | 'data'>;
