import type { Scene } from '../story.ts';

/**
 * The first half-term is over: what should have been done by now has fallen due (AGR-05, AGR-08, POL-06). The
 * checks look at it.
 */
export const halfTermScenes: readonly Scene[] = [
  {
    at: '2026-10-24T08:00:00Z',
    title: 'the first half-term is over, and what nobody did has fallen due',
    steps: [],
  },
];
