import * as z from 'zod/mini';
import { breachFields, secretKind } from './breach-forms.ts';
import { event } from './define-events.ts';
import { personId, reason } from './fields.ts';

const payload = z.strictObject({ ...breachFields, description: z.optional(reason) });
type Breach = z.output<typeof payload>;

const example: Breach = {
  person: 'p-140',
  capacity: 'staff',
  isHead: false,
  on: '2026-10-06',
  where: 'on-site',
  rule: null,
  cites: null,
  excuse: null,
  device: null,
  incident: null,
};

/** All breaches have one shape; their names say what they are of. */
const breach = (description: string, items: readonly string[], changes: Partial<Breach>) =>
  event({
    version: 1,
    description,
    items,
    payload,
    personal: { description: 'record' },
    day: 'on',
    example: { ...example, ...changes },
  });

/** Of a rule that the policy of the school states itself. */
const ofRule = (rule: NonNullable<Breach['rule']>, policy = 1) => ({ rule, cites: { policy, rule } });
const byPupil = { person: 'u-301', capacity: 'pupil' } as const;

/** Events of the stream `breaches` that say what somebody did. */
export const breachRecords = {
  AgreementBreachRecorded: breach(
    'Somebody went against a term of the agreement that they had signed.',
    ['AGR-16', 'AGR-18', 'NET-10', 'PUB-05', 'PUB-10'],
    { person: 'p-201', capacity: 'parent', cites: { template: 'parent', version: 1, term: 2 } },
  ),
  UnacceptableUseRecorded: breach(
    'Somebody used what the school provides, or the internet, as nobody may; what is on no list waits for the headteacher.',
    ['UNA-01', 'UNA-02', 'UNA-05', 'DEV-11'],
    {
      ...byPupil,
      where: 'outside-school',
      cites: { list: 'unacceptable-use', edition: '2026', entry: 'language' },
    },
  ),
  PupilMisuseRecorded: breach(
    'In an incident on record, a pupil misused what the school provides.',
    ['INC-13'],
    {
      ...byPupil,
      incident: 'inc-0007',
      cites: { list: 'unacceptable-use', edition: '2026', entry: 'harassment' },
    },
  ),
  UnsupervisedUseRecorded: breach(
    'A pupil used the school’s computers without an adult or without leave.',
    ['ACC-08'],
    {
      ...byPupil,
      where: 'lesson',
      ...ofRule('no-adult-present'),
    },
  ),
  EquipmentLeftUnsecuredRecorded: breach(
    'A computer was left open, or switched on after the day.',
    ['ACC-12'],
    {
      ...ofRule('not-shut-down'),
      device: 'lis-lt-014',
    },
  ),
  PasswordDisclosureReported: event({
    version: 1,
    description: 'Somebody gave a password away: it counts as known to others from then on.',
    items: ['ACC-06'],
    payload: z.strictObject({
      ...breachFields,
      /** To whom; null: to somebody outside the school, or nobody knows. */
      to: z.nullable(personId),
      secret: secretKind,
      description: z.optional(reason),
    }),
    personal: { description: 'record' },
    day: 'on',
    example: { ...example, ...ofRule('password-disclosed'), to: 'p-141', secret: 'password' },
  }),
  WifiPasswordDisclosureReported: breach(
    'The password of the wifi went to somebody without leave.',
    ['NET-02'],
    ofRule('wifi-password-given'),
  ),
  UnauthorisedConnectionDetected: breach(
    'A device was found on the network that nobody had approved.',
    ['NET-03'],
    { person: null, capacity: null, ...ofRule('device-not-approved') },
  ),
  UnauthorisedSoftwareFound: breach(
    'Software or a web service was found that nobody had approved.',
    ['NET-04'],
    { ...ofRule('software-not-approved'), device: 'lis-lt-014' },
  ),
  UnencryptedMediaFound: breach(
    'A memory stick with data of the school was found not encrypted.',
    ['NET-06'],
    {
      person: null,
      capacity: null,
      ...ofRule('media-not-encrypted'),
    },
  ),
  TraineeDeviceBreachRecorded: breach(
    'A trainee used a device of their own against what was agreed for the placement.',
    ['NET-07'],
    { where: 'lesson', ...ofRule('children-present') },
  ),
  StaffDeviceBreachRecorded: breach(
    'Somebody at work used a phone or device against the school’s rules, or had an emergency that excuses it.',
    ['NET-09'],
    { ...ofRule('phone-heard'), excuse: 'evacuation' },
  ),
  WorkDeviceBreachRecorded: breach('Something went wrong with a work device against its rules.', ['DEV-04'], {
    where: 'outside-school',
    ...ofRule('no-password'),
    device: 'lis-lt-014',
  }),
  EmailUseBreachRecorded: breach(
    'Mail went otherwise than the school’s rules have it.',
    ['EML-01', 'EML-09'],
    {
      ...ofRule('chain-message'),
    },
  ),
  PhotographyBreachRecorded: breach('Somebody took pictures against the school’s rules.', ['PUB-03'], {
    where: 'school-event',
    ...ofRule('own-camera'),
  }),
  UnofficialPublicationRecorded: breach(
    'Pictures or words of the school went out by no channel of the school.',
    ['PUB-04'],
    ofRule('not-by-the-school'),
  ),
  FilterBypassDetected: breach('Somebody went round the filter, or tried to.', ['MON-05'], {
    ...byPupil,
    cites: { list: 'unacceptable-use', edition: '2026', entry: 'bypassing' },
    rule: 'filter-bypassed',
  }),
  PupilMobileBreachRecorded: breach('A pupil had or used a phone at school against the rules.', ['MOB-03'], {
    ...byPupil,
    where: 'club',
    ...ofRule('phone-used'),
  }),
  UnauthorisedAccountAccessRecorded: breach(
    'Somebody used an account of the school in social media without authority.',
    ['PUB-07'],
    ofRule('account-without-authority'),
  ),
};
