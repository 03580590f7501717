import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, refused } from '../lines.ts';

const { infant } = cast;
const laptop = infantLine('own-devices/own-lt-7');
const agreed = { purposes: ['work-remotely'], from: '2026-11-04', until: '2027-07-22' };

/** A teacher's own laptop is held against the standard of IT support before it may hold anything (NET-05). */
export const ownDeviceScenes: readonly Scene[] = [
  {
    at: days.inWriting,
    title: 'a laptop of a teacher’s own',
    steps: [
      laptop('NET-05', infant.otherTeacher, 'he registers it', 'register-own-device', {
        owner: 'p-102',
        kind: 'laptop',
      }),
      laptop(
        'NET-05',
        infant.head,
        'nobody agrees to what IT support has not seen',
        'authorise-for-school-data',
        agreed,
        refused('AssessmentRequired', 'NET-05'),
      ),
      laptop('NET-05', infant.itSupport, 'its disk is not encrypted', 'assess-security', {
        edition: '2026',
        unmet: ['disk-encryption'],
      }),
      laptop(
        'NET-05',
        infant.head,
        'so it does not do',
        'authorise-for-school-data',
        agreed,
        refused('StandardNotMet', 'NET-05'),
      ),
      laptop('NET-05', infant.itSupport, 'then it is', 'assess-security', { edition: '2026', unmet: [] }),
      laptop('NET-05', infant.head, 'and the head agrees', 'authorise-for-school-data', agreed),
    ],
  },
];
