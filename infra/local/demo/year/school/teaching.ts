import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const talk = { on: '2026-11-16', topic: 'social-media', strand: 'reputation' };

/** What was done so that less happens: an assembly, and a letter to families (CUR-03, CUR-07). */
export const teachingScenes: readonly Scene[] = [
  {
    at: days.thirdWeek,
    title: 'so that less happens',
    steps: [
      infantLine('activities/assemblies.2026-27')(
        'CUR-03',
        infant.teacher,
        'an assembly about what others can find of me',
        'deliver-assembly',
        talk,
      ),
      infantLine('activities/parent-information.games')(
        'CUR-07',
        infant.otherTeacher,
        'families read about games in the newsletter',
        'issue-parent-information',
        { on: '2026-11-16', topic: 'games', channel: 'newsletter' },
      ),
      primaryLine('activities/assemblies.2026-27')(
        'CUR-03',
        primary.teacher,
        'the primary school’s policy has no strands for assemblies',
        'deliver-assembly',
        talk,
        refused('StrandUnknown', 'CUR-03'),
      ),
    ],
  },
];
