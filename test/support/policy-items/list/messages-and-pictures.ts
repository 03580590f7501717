import type { Item } from './item.ts';

export const messagesAndPictures: readonly Item[] = [
  {
    code: 'EML-01',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means: 'Staff and pupils write with school mail and school channels; what went otherwise is on record.',
  },
  {
    code: 'EML-02',
    as: ['REJECT'],
    binds: 'infant',
    issue: 12,
    means:
      'Messages of the product hold ids and a link, never a pupil’s name; mail goes to addresses that can exist.',
    everywhere: true,
  },
  {
    code: 'EML-03',
    as: ['FLAG'],
    binds: 'infant',
    issue: 12,
    means: 'Sensitive files leave encrypted or as a link for named people; what was sent is shown.',
  },
  {
    code: 'EML-04',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'Mail that reached the wrong person is on record until its sender knows and it was deleted.',
  },
  {
    code: 'EML-05',
    as: ['REJECT', 'NOTIFY'],
    binds: 'infant',
    issue: 12,
    means:
      'Mail with personal data that went to the wrong person is a data breach: three roles hear of it at once, and it stays open until all did.',
  },
  {
    code: 'EML-06',
    as: ['NOTIFY', 'RECORD'],
    binds: 'infant',
    issue: 12,
    means: 'Other data breaches go the same way.',
  },
  {
    code: 'EML-07',
    as: ['RECORD'],
    binds: 'infant',
    issue: 12,
    means:
      'Mail may have to be shown in proceedings, so what the product sent stays readable to the data protection officer.',
  },
  {
    code: 'EML-08',
    as: ['REJECT'],
    binds: 'primary',
    issue: 11,
    means: 'Nobody’s mail is read without a reason and a named decision.',
  },
  {
    code: 'EML-09',
    as: ['FLAG'],
    binds: 'primary',
    issue: 11,
    means: 'Chain letters are on record as a breach.',
  },
  {
    code: 'PUB-01',
    as: ['REMIND', 'RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'Consent to pictures is asked for when a child joins; no answer is no consent, and it can be taken back.',
  },
  {
    code: 'PUB-02',
    as: ['REJECT'],
    binds: 'primary',
    issue: 12,
    means: 'A picture goes out only when each child and each adult in it has consented.',
  },
  {
    code: 'PUB-03',
    as: ['FLAG'],
    binds: 'both',
    issue: 11,
    means: 'Pictures are taken with school devices; others are on record as a breach.',
  },
  {
    code: 'PUB-04',
    as: ['FLAG'],
    binds: 'infant',
    issue: 11,
    means: 'Pictures and words that went out by no channel of the school are on record as a breach.',
  },
  {
    code: 'PUB-05',
    as: ['FLAG'],
    binds: 'infant',
    issue: 11,
    means:
      'Parents who pass on pictures of other children, or record events, break their agreement, and that is on record.',
  },
  {
    code: 'PUB-06',
    as: ['REJECT', 'REMIND'],
    binds: 'primary',
    issue: 12,
    means:
      'What goes on the web is checked for safety, rights and privacy first; comments are looked through at the school’s interval.',
  },
  {
    code: 'PUB-07',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means:
      'Only people whom the headteacher has named run or write for the school’s accounts in social media.',
  },
  {
    code: 'PUB-08',
    as: ['RECORD'],
    binds: 'infant',
    issue: 12,
    means: 'What the school posted is on record, with one of the purposes that it allows.',
  },
  {
    code: 'PUB-09',
    as: ['RECORD', 'LOOKUP'],
    binds: 'infant',
    issue: 9,
    means: 'Staff find guidance for their own social media, and say that they know it.',
  },
  {
    code: 'PUB-10',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'How parents write to or about the school, against their agreement, is on record.',
  },
];
