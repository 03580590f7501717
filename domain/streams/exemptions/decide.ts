import { submit } from './apply.ts';
import type { ExemptionCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { ExemptionContext, ExemptionDecision } from './decision.ts';
import { recordExpired } from './expiry.ts';
import type { ExemptionState } from './state.ts';
import { communicate, consider, grant, refuseExemption, revoke } from './steps.ts';

export const decide = (
  command: ExemptionCommand,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  switch (command.type) {
    case 'SubmitApplication':
      return submit(command, state, context);
    case 'ConsiderApplication':
      return consider(command, state, context);
    case 'GrantExemption':
      return grant(command, state, context);
    case 'RefuseExemption':
      return refuseExemption(command, state, context);
    case 'CommunicateDecision':
      return communicate(command, state, context);
    case 'RevokeExemption':
      return revoke(command, state, context);
    case 'RecordExemptionExpired':
      return recordExpired(command, state, context);
    case 'CorrectExemption':
      return correct(command, state);
  }
};
