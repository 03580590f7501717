import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine } from '../lines.ts';

const { infant } = cast;
const worry = infantLine('concerns/worry-5');

/** A mother is worried; she is answered, and it is no incident (INC-15). */
export const worryScenes: readonly Scene[] = [
  {
    at: days.appReports,
    title: 'a mother is worried',
    steps: [
      worry('INC-15', infant.parent, 'she writes to the school, logged in', 'raise-concern', {
        about: 'u-301',
        words: 'She dreams of a clown whom she saw on a tablet.',
      }),
      worry('INC-15', infant.head, 'the lead answers her', 'settle-concern', {
        outcome: 'answered',
        words: 'It was a film at home; they watched another one together.',
      }),
    ],
  },
];
