import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, lookAtInfant, refused } from '../lines.ts';

const { infant } = cast;
const line = infantLine('elevations/p-101');
const log = 'views/incident-log?status=closed';

/** Both leads are away: a role is lent for two hours, its use is on record and looked at (DPR-01). */
export const lentRoleScenes: readonly Scene[] = [
  {
    at: days.roleIsLent,
    title: 'the deputies are away, and a mother waits',
    steps: [
      lookAtInfant('DPR-01', infant.teacher, 'a teacher may not read the log', log, 'forbidden'),
      line('DPR-01', infant.teacher, 'she asks for the role of a deputy', 'request-elevation', {
        role: 'deputy-dsl',
        hours: 2,
        reason: 'Both deputies are on a course, and a mother asks what became of it.',
      }),
      line(
        'DPR-01',
        infant.teacher,
        'nobody lends a role to themself',
        'grant-elevation',
        { elevation: 1 },
        'forbidden',
      ),
      line('DPR-01', infant.head, 'the head lends it', 'grant-elevation', { elevation: 1 }),
    ],
  },
  {
    at: days.roleIsUsed,
    title: 'a few minutes later',
    steps: [
      lookAtInfant('DPR-01', infant.teacher, 'now she reads the log', log, [{ incident: 'i-417' }]),
      line(
        'DPR-01',
        infant.head,
        'its use is looked at once it is over',
        'review-elevation',
        { elevation: 1, isInOrder: true, finding: 'She reads it now.' },
        refused('NotOver', 'DPR-01'),
      ),
    ],
  },
  {
    at: days.roleIsOver,
    title: 'two hours are over',
    steps: [
      lookAtInfant('DPR-01', infant.teacher, 'she reads it no longer', log, 'forbidden'),
      lookAtInfant(
        'DPR-01',
        infant.head,
        'the head finds what was read with it',
        'views/readers?list=incident-log&person=p-101',
        [{ person: 'p-101' }],
      ),
      line('DPR-01', infant.head, 'and says that it was in order', 'review-elevation', {
        elevation: 1,
        isInOrder: true,
        finding: 'She read one list, and told the mother.',
      }),
    ],
  },
];
