import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { primaryLine, refused } from '../lines.ts';

const { primary } = cast;
const breach = primaryLine('breaches/b-72');
const reasons = 'She was asked twice to put it away.';

/**
 * What she did with it is a breach of the rules, and has a consequence of those for pupils (MOB-03, UNA-04).
 */
export const phoneInLessonScenes: readonly Scene[] = [
  {
    at: days.itGoesOn,
    title: 'a phone in a lesson goes against the rules',
    steps: [
      breach('MOB-03', primary.otherTeacher, 'the teacher records it', 'record-breach', {
        kind: 'pupil-phone',
        person: 'u-350',
        on: '2026-11-12',
        where: 'lesson',
        rule: 'phone-used',
        incident: 'i-72',
      }),
      breach(
        'UNA-04',
        primary.head,
        'what is for staff does not follow for a pupil',
        'impose-sanction',
        { consequence: 'staff-discipline', reasons },
        refused('ConsequenceMismatch', 'UNA-04'),
      ),
      breach('UNA-04', primary.head, 'what is for pupils does', 'impose-sanction', {
        consequence: 'device-confiscated',
        reasons,
      }),
    ],
  },
];
