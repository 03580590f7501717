import type { Item } from './item.ts';

export const oversight: readonly Item[] = [
  {
    code: 'MON-01',
    as: ['RECORD'],
    binds: 'both',
    issue: 12,
    means: 'Which filtering and monitoring is in use, and when it was last brought up to date, is on record.',
  },
  {
    code: 'MON-02',
    as: ['REMIND'],
    binds: 'both',
    issue: 12,
    means: 'A whole security check is made at the school’s interval.',
  },
  {
    code: 'MON-03',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Sites that were blocked or opened again, and downloads that were stopped, are on record; opening needs a reason.',
  },
  {
    code: 'MON-04',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'An alert of the monitoring is judged once: dismissed, or an incident. What people browse is not kept.',
  },
  {
    code: 'MON-05',
    as: ['FLAG'],
    binds: 'infant',
    issue: 11,
    means: 'Ways round the filters that somebody found are on record.',
  },
  {
    code: 'TEC-01',
    as: ['REJECT'],
    binds: 'primary',
    issue: 11,
    means: 'New technology comes into use only after its risks and its use for learning were weighed.',
  },
  {
    code: 'TEC-02',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'What the leadership plans for technology is on record.',
  },
  {
    code: 'GOV-01',
    as: ['REMIND', 'NOTIFY'],
    binds: 'both',
    issue: 12,
    means:
      'Reports on online safety go to those whom the school names, at its interval, without any child in them.',
  },
  {
    code: 'GOV-02',
    as: ['RECORD'],
    binds: 'both',
    issue: 12,
    means: 'Governors meet about online safety, and see of incidents what a safeguarding lead gave them.',
  },
  {
    code: 'GOV-03',
    as: ['LOOKUP'],
    binds: 'infant',
    issue: 12,
    means: 'The safeguarding governor sees what is late and how much went wrong.',
  },
  {
    code: 'GOV-04',
    as: ['LOOKUP'],
    binds: 'neither',
    issue: 12,
    means: 'An auditor can replay the whole history: nothing is lost, changed or out of order.',
    everywhere: true,
  },
  {
    code: 'DPR-01',
    as: ['RECORD'],
    binds: 'primary',
    issue: 12,
    means: 'No more personal data, and no more access to it, than is needed.',
    everywhere: true,
  },
  {
    code: 'DPR-02',
    as: ['RECORD'],
    binds: 'primary',
    issue: 12,
    means: 'Data that was given to authorities is on record, with what in the law allowed it.',
  },
  {
    code: 'DPR-03',
    as: ['RECORD'],
    binds: 'primary',
    issue: 9,
    means: 'Parents hear which data the school keeps, and that they did is on record.',
  },
  {
    code: 'DPR-04',
    as: ['REJECT', 'REMIND'],
    binds: 'primary',
    issue: 12,
    means:
      'Personal data is sealed with a key of each person, so that it can be made unreadable when its time is over.',
  },
  {
    code: 'DPR-05',
    as: ['RECORD'],
    binds: 'both',
    issue: 12,
    means: 'Who asks for their own data gets all of it, in the time that the law sets.',
  },
  {
    code: 'DPR-06',
    as: ['REJECT'],
    binds: 'infant',
    issue: 12,
    means: 'What is confidential reaches neither logs nor error messages.',
    everywhere: true,
  },
  {
    code: 'CMP-01',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means:
      'A complaint about a search or a deletion names it, and is settled by somebody whom it is not about.',
  },
  {
    code: 'CMP-02',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'Talks with a parent or another adult about what they did online are on record, and what they were asked to take down.',
  },
];
