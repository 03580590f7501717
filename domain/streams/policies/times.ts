import { happened, planned, type Times } from '../../kernel/times.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyContext } from './decision.ts';
import type { PolicyState } from './state.ts';

const given = happened<unknown, unknown, unknown>('POL-02');
const review = planned<unknown, unknown, unknown>('POL-03');

/** An approval of which the half-term is known alone has no day to look at here: the decider looks at the half-term. */
export const policyTimes: Times<PolicyCommand, PolicyState, PolicyContext> = {
  AdoptPolicy: {
    effectiveFrom: planned('ORG-04'),
    'approval.on.value': given,
    'review.value': review,
  },
  TakeOverPolicy: {
    effectiveFrom: happened('ORG-04'),
    'approval.on.value': given,
    'review.value': review,
  },
  CorrectPolicy: { 'changes.approval.on.value': given, 'changes.review.value': review },
};
