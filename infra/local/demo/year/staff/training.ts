import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine } from '../lines.ts';

const { infant } = cast;
const topics = ['safe-internet-use', 'online-safeguarding', 'cyber-bullying', 'online-radicalisation'];

/** Who is new has a first training by the end of the term: one has it in time, another one half (TRG-01). */
export const trainingScenes: readonly Scene[] = [
  {
    at: days.december,
    title: 'a first training',
    steps: [
      infantLine('training/p-101')(
        'TRG-01',
        infant.head,
        'who came in September had all of it',
        'complete-training',
        { training: 'induction', on: '2026-11-30', topics },
      ),
      infantLine('training/p-130')('TRG-01', infant.head, 'her colleague left at noon', 'complete-training', {
        training: 'induction',
        on: '2026-11-30',
        topics: topics.slice(0, 2),
      }),
    ],
  },
];
