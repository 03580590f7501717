import type { BreachKind } from '../../../events/catalogue/breach-forms.ts';
import type { BreachEvent } from '../../../events/catalogue/breaches.ts';
import type { Capacity } from '../../../events/catalogue/words.ts';

/** Kinds that all say the same; who gave a password away is reported by a command of its own. */
export type CommonKind = Exclude<BreachKind, 'password'>;

/** Who hears that there is one: those of the school's routes, or nobody (ACC-12, UNA-05). */
type Heard = 'school' | 'security' | 'nobody';

interface Kind<T extends BreachEvent['type'] = BreachEvent['type']> {
  /** The name of its event. */
  readonly event: T;
  /** Capacities in which somebody can do it; null: any. */
  readonly by: readonly Capacity[] | null;
  /** Whether it is found without anybody known who did it. */
  readonly isFound: boolean;
  /** Whether it is against the security of systems, which IT support has in hand. */
  readonly isSecurity: boolean;
  readonly heard: Heard;
}

const AT_WORK = ['staff', 'contractor', 'agency'] as const;
const PUPIL = ['pupil'] as const;

const kind = <const T extends BreachEvent['type']>(
  event: T,
  more: Partial<Omit<Kind, 'event'>> = {},
): Kind<T> => ({
  event,
  by: null,
  isFound: false,
  isSecurity: false,
  heard: 'school',
  ...more,
});

const ofSecurity = { isSecurity: true, heard: 'security' } as const;
const found = { ...ofSecurity, isFound: true } as const;

/** THE table of kinds: names, who can do it, and who has to do with it. */
export const kinds = {
  agreement: kind('AgreementBreachRecorded'),
  'unacceptable-use': kind('UnacceptableUseRecorded', { isFound: true }),
  'pupil-misuse': kind('PupilMisuseRecorded', { by: PUPIL }),
  'unsupervised-use': kind('UnsupervisedUseRecorded', { by: PUPIL }),
  'equipment-left': kind('EquipmentLeftUnsecuredRecorded', { ...found, heard: 'nobody' }),
  password: kind('PasswordDisclosureReported', ofSecurity),
  'wifi-password': kind('WifiPasswordDisclosureReported', ofSecurity),
  connection: kind('UnauthorisedConnectionDetected', found),
  software: kind('UnauthorisedSoftwareFound', found),
  media: kind('UnencryptedMediaFound', found),
  'trainee-device': kind('TraineeDeviceBreachRecorded'),
  'staff-device': kind('StaffDeviceBreachRecorded', { by: AT_WORK }),
  'work-device': kind('WorkDeviceBreachRecorded', { ...ofSecurity, by: AT_WORK }),
  mail: kind('EmailUseBreachRecorded'),
  photography: kind('PhotographyBreachRecorded'),
  publication: kind('UnofficialPublicationRecorded', { isFound: true }),
  'filter-bypass': kind('FilterBypassDetected', found),
  'pupil-phone': kind('PupilMobileBreachRecorded', { by: PUPIL }),
  'social-account': kind('UnauthorisedAccountAccessRecorded', { isFound: true }),
} as const satisfies { readonly [K in BreachKind]: Kind };

const isKind = (name: string): name is BreachKind => Object.hasOwn(kinds, name);

const byEvent = new Map<string, BreachKind>(
  Object.entries(kinds).flatMap(([name, { event }]) => (isKind(name) ? [[event, name] as const] : [])),
);

/** The kind of a breach by the name of its event; null: the event records none. */
export const kindOf = (event: string): BreachKind | null => byEvent.get(event) ?? null;
