import type { Item } from './item.ts';

export const agreements: readonly Item[] = [
  {
    code: 'AGR-01',
    as: ['REMIND', 'RECORD'],
    binds: 'both',
    issue: 9,
    means:
      'Everybody signs the agreement of their own audience, in the version of the day, and nobody for another.',
  },
  {
    code: 'AGR-02',
    as: ['REJECT', 'REMIND'],
    binds: 'both',
    issue: 9,
    means: 'Staff, contractors, agency workers and volunteers are expected to sign.',
  },
  { code: 'AGR-03', as: ['REMIND'], binds: 'both', issue: 9, means: 'Governors are expected to sign.' },
  {
    code: 'AGR-04',
    as: ['REJECT', 'RECORD'],
    binds: 'both',
    issue: 9,
    means: 'Visitors sign when they are to use the network.',
  },
  {
    code: 'AGR-05',
    as: ['REMIND', 'RECORD'],
    binds: 'infant',
    issue: 9,
    means:
      'Each class writes and agrees rules of its own, each school year, by the end of the first half-term.',
  },
  {
    code: 'AGR-06',
    as: ['REMIND', 'RECORD'],
    binds: 'infant',
    issue: 9,
    means: 'Each child of a class holds a copy of what the class agreed, also a child who joins later.',
  },
  {
    code: 'AGR-07',
    as: ['RECORD'],
    binds: 'infant',
    issue: 9,
    means: 'When a class goes back to its rules, that is on record.',
  },
  {
    code: 'AGR-08',
    as: ['REJECT', 'REMIND'],
    binds: 'infant',
    issue: 9,
    means:
      'Parents and carers sign an agreement of their own; if it is withdrawn, what they borrowed is due back.',
  },
  {
    code: 'AGR-09',
    as: ['REMIND'],
    binds: 'primary',
    issue: 9,
    means: 'Pupils of the infant years have an agreement for their age.',
  },
  {
    code: 'AGR-10',
    as: ['REMIND'],
    binds: 'primary',
    issue: 9,
    means: 'Pupils of the junior years have another, which the one for infants does not stand in for.',
  },
  {
    code: 'AGR-11',
    as: ['REJECT'],
    binds: 'primary',
    issue: 9,
    means:
      'A pupil uses the internet only with the pupil’s agreement and a parent’s consent; either can be taken back.',
  },
  {
    code: 'AGR-12',
    as: ['REMIND'],
    binds: 'infant',
    issue: 9,
    means: 'A new version asks for a new signature; the old one stays on record.',
  },
  {
    code: 'AGR-13',
    as: ['REJECT', 'RECORD'],
    binds: 'both',
    issue: 9,
    means: 'Texts to sign have numbered versions that never change, each under a policy version in force.',
  },
  {
    code: 'AGR-14',
    as: ['REJECT'],
    binds: 'infant',
    issue: 9,
    means:
      'Parents who help in an official capacity sign as volunteers do, beside what they sign as parents.',
  },
  {
    code: 'AGR-15',
    as: ['RECORD'],
    binds: 'both',
    issue: 9,
    means: 'A signatory takes note that use is monitored.',
  },
  {
    code: 'AGR-16',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'Staff report it when pupils go against what they agreed to.',
  },
  {
    code: 'AGR-17',
    as: ['RECORD'],
    binds: 'primary',
    issue: 11,
    means: 'Conduct of parents online can be reported as an incident, and the headteacher hears of it.',
  },
  {
    code: 'AGR-18',
    as: ['FLAG'],
    binds: 'both',
    issue: 11,
    means:
      'What goes against a signed agreement is on record as a breach, under the procedure for who did it.',
  },
];
