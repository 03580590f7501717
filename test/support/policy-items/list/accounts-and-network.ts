import type { Item } from './item.ts';

export const accountsAndNetwork: readonly Item[] = [
  {
    code: 'ACC-01',
    as: ['REJECT', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'IT support alone gives and takes rights, each to a registered person who has signed; whose signature lapses is flagged.',
  },
  {
    code: 'ACC-02',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means: 'A log-in name belongs to one person forever.',
  },
  {
    code: 'ACC-03',
    as: ['FLAG', 'REMIND'],
    binds: 'infant',
    issue: 11,
    means: 'A password has a longest age; its user is reminded before, and IT support sees what is late.',
  },
  {
    code: 'ACC-04',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Wishes for other rights go to IT support, and nobody approves their own.',
  },
  {
    code: 'ACC-05',
    as: ['NOTIFY', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'The headteacher hears of rights given by mistake at once, and stay open until they were taken back.',
  },
  {
    code: 'ACC-06',
    as: ['REJECT', 'FLAG'],
    binds: 'infant',
    issue: 11,
    means:
      'A password that was given away is on record; what follows depends on who gave it away, and no other consequence is taken.',
  },
  {
    code: 'ACC-07',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means:
      'Parents get access only while they help in an official capacity; what anybody may use ends with the capacity that it rests on.',
  },
  {
    code: 'ACC-08',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means: 'Pupils use the school’s computers with an adult beside them; use without is on record.',
  },
  {
    code: 'ACC-09',
    as: ['REJECT', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'Private use of the school’s computers by staff is allowed on terms or not at all; IT support may take it away or narrow it.',
  },
  {
    code: 'ACC-10',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means: 'Mailboxes of staff and, at one school, of classes are on record.',
  },
  {
    code: 'ACC-11',
    as: ['FLAG'],
    binds: 'infant',
    issue: 11,
    means: 'Attempts to get at what somebody was not granted are on record and shown.',
  },
  {
    code: 'ACC-12',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Computers that were left open or switched on are on record.',
  },
  {
    code: 'NET-01',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means:
      'The headteacher decides who of parents and visitors uses the wifi, for what and on which days, and alone corrects it.',
  },
  {
    code: 'NET-02',
    as: ['FLAG'],
    binds: 'infant',
    issue: 11,
    means: 'A wifi password that went to somebody without leave is on record as a breach.',
  },
  {
    code: 'NET-03',
    as: ['REJECT'],
    binds: 'both',
    issue: 11,
    means:
      'A device joins the network only when IT support has approved it; others that are found there are on record.',
  },
  {
    code: 'NET-04',
    as: ['REJECT'],
    binds: 'both',
    issue: 11,
    means: 'Software and web services are set up only when IT support has approved them.',
  },
  {
    code: 'NET-05',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means:
      'A person’s own device holds school data only when IT support has found it safe and the headteacher has then agreed.',
  },
  {
    code: 'NET-06',
    as: ['REJECT', 'FLAG'],
    binds: 'both',
    issue: 11,
    means:
      'Memory sticks for school data are encrypted, else they are not registered; others that are found are on record.',
  },
  {
    code: 'NET-07',
    as: ['REJECT', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'Trainees and students on placement talk to the headteacher before they use devices of their own, for two purposes and away from children.',
  },
  {
    code: 'NET-08',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means: 'At a school where pupils bring no devices, no permission to bring one can be given.',
  },
  {
    code: 'NET-09',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Use of own phones by staff against the school’s rules is on record, with the emergencies that excuse it.',
  },
  {
    code: 'NET-10',
    as: ['FLAG'],
    binds: 'primary',
    issue: 11,
    means: 'A memory stick that an older pupil used is on record as a breach.',
  },
];
