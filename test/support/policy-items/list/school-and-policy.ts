import type { Item } from './item.ts';

export const schoolAndPolicy: readonly Item[] = [
  {
    code: 'ORG-01',
    as: ['RECORD', 'LOOKUP'],
    binds: 'both',
    issue: 9,
    means: 'Each school of the trust has a record of its own, apart from every other school’s.',
  },
  {
    code: 'ORG-02',
    as: ['REJECT', 'RECORD', 'LOOKUP'],
    binds: 'both',
    issue: 9,
    means:
      'Who leads on online safety is known for every day; the last safeguarding lead goes only when there is a successor.',
  },
  {
    code: 'ORG-03',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'Which firm runs a school’s computers, under which contract and since when, is on record; one firm at a time.',
  },
  {
    code: 'ORG-04',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'What differs between schools is a dated setting, so the past is judged by the settings of its time.',
  },
  {
    code: 'ORG-05',
    as: ['RECORD'],
    binds: 'primary',
    issue: 9,
    means:
      'A certificate that the school holds is on record, with its day, who gave it, and its last day where it has one.',
  },
  {
    code: 'ORG-06',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'Joining, leaving and family ties are on record, open what a person has to sign, and end what a person may use.',
  },
  {
    code: 'ORG-07',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means: 'The school year and its half-terms are data of each school.',
  },
  {
    code: 'POL-01',
    as: ['RECORD', 'LOOKUP'],
    binds: 'infant',
    issue: 9,
    means:
      'Each change of the policy has a row: day, place, what was changed, who approved it, next review; the rows stay readable.',
  },
  {
    code: 'POL-02',
    as: ['REJECT', 'RECORD'],
    binds: 'infant',
    issue: 9,
    means: 'A version takes effect only after a governor has approved it, and never changes afterwards.',
  },
  {
    code: 'POL-03',
    as: ['REMIND'],
    binds: 'both',
    issue: 9,
    means: 'Each version says when it is to be looked at again, and by whom.',
  },
  {
    code: 'POL-04',
    as: ['REMIND', 'RECORD'],
    binds: 'primary',
    issue: 9,
    means: 'The governing board gets the policy at each review; a review is not done before.',
  },
  {
    code: 'POL-05',
    as: ['NOTIFY', 'RECORD'],
    binds: 'both',
    issue: 9,
    means: 'Parents get the version that is in force, by the channels of their school.',
  },
  {
    code: 'POL-06',
    as: ['REMIND', 'RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'Staff, helpers and governors say of each version that they know it; a new version asks them again.',
  },
  {
    code: 'POL-07',
    as: ['RECORD'],
    binds: 'both',
    issue: 12,
    means:
      'It is checked that staff know the policy and act by it, and the board hears what came of the check.',
  },
  {
    code: 'POL-08',
    as: ['REMIND', 'RECORD'],
    binds: 'infant',
    issue: 9,
    means:
      'New guidance, law or curriculum is on record with its edition, and sets off a review of each policy that rests on it.',
  },
  {
    code: 'POL-09',
    as: ['LOOKUP'],
    binds: 'both',
    issue: 9,
    means: 'Other policies that a policy leans on are listed; what follows from a breach names one of them.',
  },
  {
    code: 'POL-10',
    as: ['NOTIFY', 'RECORD'],
    binds: 'both',
    issue: 11,
    means:
      'A question about the policy is on record until it is answered, and those whom the school names hear of it.',
  },
  {
    code: 'POL-11',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means: 'Guests who are to use the school’s computers hear of the policy first.',
  },
  {
    code: 'POL-12',
    as: ['LOOKUP'],
    binds: 'both',
    issue: 9,
    means: 'Each school keeps a list of helpful pages for parents.',
  },
];
