import { cast } from '../cast.ts';
import type { Scene, Step } from '../story.ts';
import { atInfant, atPrimary } from './by-school.ts';

const { infant, primary } = cast;

const register = (device: string): Step =>
  atInfant({
    scenario: 'DEV-01',
    says: `IT support registers laptop ${device}`,
    as: infant.itSupport,
    send: `devices/${device}/register-device`,
    body: { kind: 'pupil-laptop' },
    expected: 'done',
  });

const secure = (device: string): Step =>
  atInfant({
    scenario: 'DEV-02',
    says: `IT support installs safeguards on ${device}`,
    as: infant.itSupport,
    send: `devices/${device}/install-safeguards`,
    body: { safeguards: ['web-filter', 'managed-updates'] },
    expected: 'done',
  });

/** A parent borrows for a child of the same family. */
const childOf = (borrower: string): string => (borrower === 'p-203' ? 'u-302' : 'u-301');

const lend = (scenario: string, device: string, borrower: string, expected: Step['expected']): Step =>
  atInfant({
    scenario,
    says: `the office lends ${device} to ${borrower}`,
    as: infant.office,
    send: `devices/${device}/lend-device`,
    body: { borrower, pupil: childOf(borrower), purpose: 'remote-learning', returnDue: '2026-10-09' },
    expected,
  });

/** S02, S13, S14, S21 and a withdrawal while a device is lent (DEV-01, DEV-02, DEV-03, AGR-08). */
export const deviceScenes: readonly Scene[] = [
  {
    at: '2026-09-03T08:30:00Z',
    title: 'laptops are made ready',
    steps: [
      ...['lis-lt-014', 'lis-lt-015'].flatMap((device) => [register(device), secure(device)]),
      register('lis-lt-016'),
    ],
  },
  {
    at: '2026-09-04T09:00:00Z',
    title: 'laptops are lent',
    steps: [
      lend('S02', 'lis-lt-014', 'p-201', 'done'),
      lend('S13', 'lis-lt-015', 'p-202', { refused: 'AgreementRequired', item: 'DEV-02' }),
      lend('S13', 'lis-lt-015', 'p-203', { refused: 'AgreementNotCurrent', item: 'DEV-02' }),
      lend('S13', 'lis-lt-016', 'p-201', { refused: 'SafeguardsRequired', item: 'DEV-02' }),
      atInfant({
        scenario: 'S14',
        says: 'the parent who signed version 1 signs version 2',
        as: infant.office,
        send: 'agreements/p-203.parent/sign-agreement',
        body: {
          templateVersion: 2,
          signedName: 'Saskia Brandsma',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: '2026-09-04',
        },
        expected: 'done',
      }),
      {
        race: [lend('S14', 'lis-lt-015', 'p-201', 'done'), lend('S14', 'lis-lt-015', 'p-203', 'done')],
        othersRefused: { refused: 'DeviceAlreadyOnLoan', item: 'DEV-02' },
      },
    ],
  },
  {
    at: '2026-09-21T09:00:00Z',
    title: 'a borrower changes her mind',
    steps: [
      atInfant({
        scenario: 'AGR-08',
        says: 'the borrower withdraws the agreement while the laptop is lent',
        as: infant.parent,
        send: 'agreements/p-201.parent/withdraw-agreement',
        body: {},
        expected: 'done',
      }),
      lend('DEV-02', 'lis-lt-016', 'p-201', { refused: 'AgreementRequired', item: 'DEV-02' }),
    ],
  },
  { at: '2026-09-21T09:00:00Z', title: 'a laptop for work', steps: primarySteps() },
];

/**
 * S21: at the primary school a work device needs its own compliance signature; loans to parents are not in
 * use there.
 */
function primarySteps(): Step[] {
  const at = (says: string, as: string, send: string, body: object, expected: Step['expected']): Step =>
    atPrimary({ scenario: 'S21', says, as, send, body: { ...body }, expected });
  const required = { refused: 'ComplianceSignatureRequired', item: 'DEV-03' };
  return [
    at(
      'IT support registers two work laptops',
      primary.itSupport,
      'devices/hps-lt-006/register-device',
      { kind: 'teacher-laptop' },
      'done',
    ),
    at(
      'IT support registers two work laptops',
      primary.itSupport,
      'devices/hps-lt-007/register-device',
      { kind: 'teacher-laptop' },
      'done',
    ),
    at(
      'allocating hps-lt-007 before the compliance document is signed',
      primary.itSupport,
      'devices/hps-lt-007/allocate-device',
      { person: 'p-401' },
      required,
    ),
    at(
      'the document is signed for the other laptop',
      primary.teacher,
      'devices/hps-lt-006/sign-compliance',
      { person: 'p-401', signedName: 'Tamsin Lowe' },
      'done',
    ),
    at(
      'which does not help',
      primary.itSupport,
      'devices/hps-lt-007/allocate-device',
      { person: 'p-401' },
      required,
    ),
    at(
      'the document is signed for hps-lt-007',
      primary.teacher,
      'devices/hps-lt-007/sign-compliance',
      { person: 'p-401', signedName: 'Tamsin Lowe' },
      'done',
    ),
    at(
      'and the laptop is allocated',
      primary.itSupport,
      'devices/hps-lt-007/allocate-device',
      { person: 'p-401' },
      'done',
    ),
    at(
      'lending to a parent is not in use at this school',
      primary.office,
      'devices/hps-lt-006/lend-device',
      { borrower: 'p-451', pupil: 'u-350', purpose: 'remote-learning' },
      { refused: 'ProcessNotInUse', item: 'DEV-02' },
    ),
  ];
}
