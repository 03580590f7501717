import { happened, planned, type Times } from '../../kernel/times.ts';
import type { ExemptionCommand } from './commands.ts';
import type { ExemptionContext } from './decision.ts';
import { applicationIn, type ExemptionState } from './state.ts';

const day = planned<unknown, unknown, unknown>('UNA-03');
/** Nobody is answered before it was decided. */
const answered = happened<{ readonly application: number }, ExemptionState, ExemptionContext>(
  'UNA-03',
  ({ application }, state) => applicationIn(state, application)?.decision?.on ?? null,
);

/** That a period has an end that is not over is its own rule. */
export const exemptionTimes: Times<ExemptionCommand, ExemptionState, ExemptionContext> = {
  SubmitApplication: { from: day, until: day },
  GrantExemption: { from: day, until: day },
  CommunicateDecision: { on: answered },
  CorrectExemption: { 'changes.from': day, 'changes.until': day, 'changes.on': happened('UNA-03') },
};
