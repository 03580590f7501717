import type { SetUpCommand } from '../shape/types.ts';

/**
 * The infant school: work has its answer on the same school day; the class helps first, then the leadership.
 */
export const larkfieldHomeLearning: SetUpCommand['body'] = {
  inUse: true,
  answerWithin: { kind: 'end-of', period: 'school-day' },
  openedRoute: ['parent'],
  unansweredRoute: ['staff-of-class'],
  notTakingPartRoute: ['staff-of-class'],
  furtherSupportRoute: ['slt'],
};

/** The primary school's policy says nothing of it. */
export const noHomeLearning: SetUpCommand['body'] = {
  inUse: null,
  answerWithin: null,
  openedRoute: null,
  unansweredRoute: null,
  notTakingPartRoute: null,
  furtherSupportRoute: null,
};
