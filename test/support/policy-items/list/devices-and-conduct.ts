import type { Item } from './item.ts';

export const devicesAndConduct: readonly Item[] = [
  {
    code: 'UNA-01',
    as: ['REJECT', 'LOOKUP'],
    binds: 'infant',
    issue: 11,
    means:
      'What counts as unacceptable use is a list with editions; what is not on it counts only once the headteacher has said so.',
  },
  {
    code: 'UNA-02',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'What pupils do online away from school is on record, and sanctioned where the list for outside school has it.',
  },
  {
    code: 'UNA-03',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means:
      'An exemption is applied for in writing, looked at by the trust, decided by the headteacher and answered in writing, in that order.',
  },
  {
    code: 'UNA-04',
    as: ['REJECT', 'RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'A sanction rests on a breach or an incident that is on record, under the procedure for who did it.',
  },
  {
    code: 'UNA-05',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means: 'Use of the internet for anything but learning or work is on record.',
  },
  {
    code: 'DEV-01',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Every device is registered and in one place at a time.',
  },
  {
    code: 'DEV-02',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means: 'A parent borrows a device only with a current signature, and with protections installed.',
  },
  {
    code: 'DEV-03',
    as: ['REJECT'],
    binds: 'primary',
    issue: 11,
    means: 'A work device goes to a member of staff only with a signature for that very device.',
  },
  {
    code: 'DEV-04',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'A work device that leaves the school stays under the agreement; what goes wrong there is on record.',
  },
  {
    code: 'DEV-05',
    as: ['NOTIFY'],
    binds: 'both',
    issue: 11,
    means: 'Doubts about a device’s safety go to IT support, and stay open until there is advice.',
  },
  {
    code: 'DEV-06',
    as: ['NOTIFY', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Trouble with technology goes to IT support, and shows how long it has been open.',
  },
  {
    code: 'DEV-07',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'The register says of a device whether it takes software updates; of those entered before anybody asked, nothing.',
  },
  {
    code: 'DEV-08',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Whether a device is encrypted is on record.',
  },
  {
    code: 'DEV-09',
    as: ['REMIND'],
    binds: 'infant',
    issue: 11,
    means:
      'Pictures are cleared from class tablets at the school’s interval, and the class’s staff are reminded.',
  },
  {
    code: 'DEV-10',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means: 'Equipment leaves for good only with leave, and not while somebody has it.',
  },
  {
    code: 'DEV-11',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Damage is on record, with whether it was done on purpose.',
  },
  {
    code: 'MOB-01',
    as: ['REJECT'],
    binds: 'primary',
    issue: 11,
    means:
      'Only pupils of the upper years who walk alone both ways may bring a phone, for as long as that is so.',
  },
  {
    code: 'MOB-02',
    as: ['FLAG', 'RECORD'],
    binds: 'primary',
    issue: 11,
    means:
      'Phones of pupils lie in the office for the whole day; what was not fetched or was fetched early is shown.',
  },
  {
    code: 'MOB-03',
    as: ['FLAG'],
    binds: 'primary',
    issue: 11,
    means: 'Use of a pupil’s phone at school is on record as a breach.',
  },
];
