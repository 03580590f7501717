import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, lookAtInfant, lookAtPrimary, primaryLine, refused } from '../lines.ts';

const { infant, primary, trust } = cast;
const teachers = infantLine('staff-matters/m-1');
const heads = primaryLine('staff-matters/m-2');

/**
 * A matter of somebody at work is the headteacher's alone; the headteacher's own goes to whom the policy
 * names, and where it names nobody, to the trust (INC-14).
 */
export const matterScenes: readonly Scene[] = [
  {
    at: days.thirdWeek,
    title: 'what concerns those who work here',
    steps: [
      teachers('INC-14', infant.head, 'the head records a matter of a teacher', 'record-staff-misuse', {
        person: 'p-102',
        on: '2026-11-13',
        onPersonalDevice: true,
        words: 'He bought and sold bicycles during lessons.',
      }),
      lookAtInfant(
        'INC-14',
        infant.otherTeacher,
        'whose matter it is does not read it',
        'staff-matters/m-1',
        'forbidden',
      ),
      teachers(
        'INC-14',
        infant.head,
        'nothing is dealt with outside a procedure',
        'conclude-staff-matter',
        { outcome: 'dealt-with', words: 'He was spoken to.' },
        refused('ReferralRequired', 'INC-14'),
      ),
      teachers('INC-14', infant.head, 'it goes into that for staff', 'refer-staff-matter', {
        procedure: { policy: 'staff-discipline', edition: '2026' },
      }),
      teachers('INC-14', infant.head, 'and is dealt with', 'conclude-staff-matter', {
        outcome: 'dealt-with',
        words: 'A warning in writing, by the procedure.',
      }),
      heads('INC-14', trust.executive, 'the head’s own matter is the trust’s', 'record-staff-misuse', {
        person: 'p-400',
        on: '2026-11-12',
        onPersonalDevice: false,
        words: 'Her log-in was used by others at her desk.',
      }),
      lookAtPrimary(
        'INC-14',
        primary.head,
        'and the head finds none of it',
        'staff-matters/m-2',
        'forbidden',
      ),
      lookAtPrimary('INC-14', trust.executive, 'the trust sees to it', 'staff-matters/m-2', [
        { status: 'open', heldBy: 'executive' },
      ]),
    ],
  },
];
