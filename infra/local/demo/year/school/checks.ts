import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const line = primaryLine('checks/security');
const other = infantLine('checks/security');

/**
 * One school checks its systems each fortnight; the other's policy says "frequently", and no number (MON-02).
 */
export const checkScenes: readonly Scene[] = [
  {
    at: days.begins,
    title: 'whole checks of the systems',
    steps: [
      line(
        'MON-02',
        primary.itSupport,
        'IT support checks all, and finds something',
        'complete-security-check',
        {
          on: '2026-11-02',
          findings: [{ severity: 'high', words: 'Two tablets have missed a month of updates.' }],
        },
      ),
      other('MON-02', infant.itSupport, 'so does that of the infant school', 'complete-security-check', {
        on: '2026-11-02',
      }),
    ],
  },
  {
    at: days.thirdWeek,
    title: 'a fortnight later',
    steps: [
      line('MON-02', primary.itSupport, 'the tablets are up to date', 'resolve-security-finding', {
        finding: 4,
        words: 'Both were updated and started again.',
        on: '2026-11-16',
      }),
      line(
        'MON-02',
        primary.itSupport,
        'what is settled is not settled again',
        'resolve-security-finding',
        { finding: 4, words: 'Once more.', on: '2026-11-16' },
        refused('AlreadyResolved', 'MON-02'),
      ),
      line('MON-02', primary.itSupport, 'and all is checked again', 'complete-security-check', {
        on: '2026-11-16',
      }),
    ],
  },
  { at: days.checkIsMissed, title: 'another fortnight later nobody has checked', steps: [] },
];
