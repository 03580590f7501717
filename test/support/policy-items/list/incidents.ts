import type { Item } from './item.ts';

export const incidents: readonly Item[] = [
  {
    code: 'INC-01',
    as: ['REJECT', 'NOTIFY', 'RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Every incident is reported under its categories and with those involved, logged where the school logs, and acted upon before it is closed.',
  },
  {
    code: 'INC-02',
    as: ['REJECT', 'RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'The log entry has five fields, and the member of staff who recorded the incident signs it.',
  },
  {
    code: 'INC-03',
    as: ['REJECT', 'RECORD'],
    binds: 'infant',
    issue: 11,
    means: 'An incident is put into one or more of four classes of risk before it is closed.',
  },
  {
    code: 'INC-04',
    as: ['NOTIFY'],
    binds: 'infant',
    issue: 11,
    means:
      'The safeguarding team, or else its lead, hears of every incident; only the headteacher and the safeguarding leads read it, and a locked file only those whom it is locked to.',
  },
  {
    code: 'INC-05',
    as: ['NOTIFY'],
    binds: 'infant',
    issue: 11,
    means:
      'Those whom the school names, such as the computing lead, hear of incidents that involve what is used in lessons, whenever that is found out.',
  },
  {
    code: 'INC-06',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means:
      'What a pupil sends by the school’s app, as the one hurt or as an onlooker, becomes one incident, however often it arrives.',
  },
  {
    code: 'INC-07',
    as: ['NOTIFY'],
    binds: 'both',
    issue: 11,
    means:
      'Those whom the school names hear of harmful material that was found, also when a correction says so.',
  },
  {
    code: 'INC-08',
    as: ['REJECT', 'RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Bullying online is closed with its three criteria and an action under the behaviour policy, by its reference.',
  },
  {
    code: 'INC-09',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'What has spread among pupils is closed only with what came of containing it; it is asked again when the incident is opened again.',
  },
  {
    code: 'INC-10',
    as: ['REJECT', 'RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Whether to tell the police is the safeguarding lead’s to consider, with reasons, before a grave incident is closed, and again when it is found illegal or serious or is opened again; an intimate image is described nowhere, and who has seen it and to whom it was handed on is on record.',
  },
  {
    code: 'INC-11',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means: 'A safeguarding lead brings in agencies from outside, and what they were given is on record.',
  },
  {
    code: 'INC-12',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Interventions and escalations are on record; a closed incident is opened again, with a reason, before anything is added, classified or corrected.',
  },
  {
    code: 'INC-13',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'Misuse by a pupil is closed upon an action with circumstances, nature, seriousness and the policy that it is under; every closing has an outcome and reasons.',
  },
  {
    code: 'INC-14',
    as: ['RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'What staff did wrong is a file of its own, which the person concerned neither reads nor decides; the head’s own goes elsewhere.',
  },
  {
    code: 'INC-15',
    as: ['NOTIFY', 'RECORD'],
    binds: 'both',
    issue: 11,
    means: 'A parent’s worry about a child online is on record and goes to whom the school names.',
  },
  {
    code: 'INC-16',
    as: ['RECORD'],
    binds: 'infant',
    issue: 11,
    means:
      'Evidence carries the time that it shows; removals, mediations, meetings and words with parents are on record, and whom the school names hears of it.',
  },
  {
    code: 'INC-17',
    as: ['NOTIFY', 'RECORD'],
    binds: 'primary',
    issue: 11,
    means:
      'Hurtful mail to staff goes to the line manager or to the leadership, and another than the reporter settles it.',
  },
  {
    code: 'INC-18',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'IT support reports and logs incidents like other staff, and the safeguarding lead hears of them.',
  },
  {
    code: 'INC-19',
    as: ['RECORD'],
    binds: 'infant',
    issue: 12,
    means: 'What is learnt from incidents reaches teaching as a point without any child in it.',
  },
  {
    code: 'SRC-01',
    as: ['REJECT'],
    binds: 'both',
    issue: 11,
    means: 'A pupil’s device is looked through only with a reason of the school’s list, set down beforehand.',
  },
  {
    code: 'SRC-02',
    as: ['REJECT'],
    binds: 'primary',
    issue: 11,
    means:
      'What becomes of material found is decided by two people: deleted, or kept for a stated purpose, or reported.',
  },
  {
    code: 'SRC-03',
    as: ['REJECT'],
    binds: 'infant',
    issue: 11,
    means: 'Files are deleted only for a reason of the school’s list, and never what may be evidence.',
  },
  {
    code: 'SRC-04',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means:
      'A device that was taken from a pupil is on record with the cause, until it is given back to a named person.',
  },
  {
    code: 'SRC-05',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'A complaint about a search is on record with what came of it.',
  },
];
