import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, lookAtInfant, refused } from '../lines.ts';

const { infant } = cast;
const day = '2026-11-17';
const wifi = infantLine('access/v-10');
const authorised = {
  basis: 'visit',
  purpose: 'Reads from a book on a tablet of her own.',
  from: day,
  until: day,
};
const register = 'views/access-register?kind=wifi&person=v-10';

/** A visitor gets wifi for her day, and has it no longer on the next (NET-01, AGR-04, POL-11). */
export const visitorScenes: readonly Scene[] = [
  {
    at: days.visit,
    title: 'an author reads to the children',
    steps: [
      infantLine('people/v-10')('ORG-06', infant.office, 'she is announced', 'register-visitor', {
        name: 'Perpetua Ashgrove',
        visitOn: day,
      }),
      wifi(
        'NET-01',
        infant.head,
        'nobody gets wifi before signing',
        'authorise-wifi',
        authorised,
        refused('AgreementRequired', 'NET-01'),
      ),
      infantLine('acknowledgements/v-10')(
        'POL-11',
        infant.office,
        'she is made aware of the policy',
        'make-visitor-aware',
      ),
      infantLine('agreements/v-10.visitor')(
        'AGR-04',
        infant.office,
        'and signs at the desk',
        'sign-agreement',
        {
          templateVersion: 1,
          signedName: 'Perpetua Ashgrove',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: day,
        },
      ),
      wifi('NET-01', infant.head, 'now the head lets her, for the day', 'authorise-wifi', authorised),
      lookAtInfant('NET-01', infant.itSupport, 'which IT support sees', register, [
        { person: 'v-10', isInForce: true },
      ]),
    ],
  },
  {
    at: days.dayAfterVisit,
    title: 'the day after',
    steps: [
      lookAtInfant('NET-01', infant.itSupport, 'her wifi is over, and nobody had to end it', register, [
        { person: 'v-10', isInForce: false },
      ]),
    ],
  },
];
