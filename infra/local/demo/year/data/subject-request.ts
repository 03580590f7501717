import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, refused } from '../lines.ts';

const { infant } = cast;
const line = infantLine('disclosures/sr-201');

/** A mother asks what the school has of her; time stands still until it is known who asks (DPR-05). */
export const subjectRequestScenes: readonly Scene[] = [
  {
    at: days.dayAfter,
    title: 'a mother asks for her data',
    steps: [
      line('DPR-05', infant.office, 'the office takes the request', 'receive-subject-request', {
        person: 'p-201',
        receivedOn: '2026-11-03',
        words: 'All that was written about her since her child came to the school.',
      }),
    ],
  },
  {
    at: days.inWriting,
    title: 'who asks is to be known first',
    steps: [
      line(
        'DPR-05',
        infant.head,
        'what did not stand still does not run on',
        'resume-subject-request',
        { on: '2026-11-04' },
        refused('NotRunning', 'DPR-05'),
      ),
      line(
        'DPR-05',
        infant.head,
        'she is asked to show who she is: time stands still',
        'pause-subject-request',
        {
          on: '2026-11-04',
          cause: 'identity',
        },
      ),
    ],
  },
  {
    at: days.roleIsLent,
    title: 'she comes with her passport',
    steps: [
      line('DPR-05', infant.head, 'time runs on, seven days later', 'resume-subject-request', {
        on: '2026-11-11',
      }),
    ],
  },
  {
    at: days.answer,
    title: 'she is answered a day before the last',
    steps: [
      line('DPR-05', infant.head, 'she gets what is hers', 'answer-subject-request', {
        on: '2026-12-09',
        outcome: 'given-in-part',
        words: 'Names of other families were left out of two letters.',
      }),
      line(
        'DPR-05',
        infant.head,
        'what is answered stays answered',
        'extend-subject-request',
        { on: '2026-12-09', words: 'There may be more in the cellar.' },
        refused('AlreadyAnswered', 'DPR-05'),
      ),
    ],
  },
];
