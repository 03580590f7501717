import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, refused } from '../lines.ts';

const { infant } = cast;
const line = infantLine('data-complaints/dc-202');

/** A father complains that his address was mailed away; he hears in the time of the law (DPR-05). */
export const complaintScenes: readonly Scene[] = [
  {
    at: days.thirdWeek,
    title: 'a father complains about the mail',
    steps: [
      line(
        'DPR-05',
        infant.office,
        'the office takes it, though it is about the office',
        'receive-data-complaint',
        {
          person: 'p-202',
          about: ['p-110'],
          receivedOn: '2026-11-16',
          words: 'A seller of uniforms has our new address.',
        },
      ),
    ],
  },
  {
    at: days.december,
    title: 'the father hears that it has arrived',
    steps: [
      line('DPR-05', infant.head, 'the head writes that it is looked at', 'acknowledge-data-complaint', {
        on: '2026-12-01',
      }),
    ],
  },
  {
    at: days.governors,
    title: 'the father is answered',
    steps: [
      line('DPR-05', infant.head, 'he is right', 'answer-data-complaint', {
        on: '2026-12-08',
        outcome: 'upheld',
        words: 'The list is no longer kept where sellers are.',
      }),
      line(
        'DPR-05',
        infant.head,
        'what is answered stays answered',
        'answer-data-complaint',
        { on: '2026-12-08', outcome: 'not-upheld', words: 'He had given it to them himself.' },
        refused('AlreadyAnswered', 'DPR-05'),
      ),
    ],
  },
];
