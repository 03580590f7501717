import { happened, planned, type Times } from '../../kernel/times.ts';
import type { AuthorisationCommand } from './commands.ts';
import type { AuthorisationContext } from './decision.ts';
import type { AuthorisationState } from './state.ts';

const ofAccount = planned<unknown, unknown, unknown>('PUB-07');
const ofTrainee = planned<unknown, unknown, unknown>('NET-07');

/** That days have an end that is not over, and that a placement covers them, are rules of their own. */
export const authorisationTimes: Times<AuthorisationCommand, AuthorisationState, AuthorisationContext> = {
  AuthoriseSocialAccount: { from: ofAccount, until: ofAccount },
  DiscussTraineeDevice: { on: happened('NET-07') },
  AgreeTraineeDevice: { from: ofTrainee, until: ofTrainee },
  CorrectAuthorisation: {
    'changes.from': ofAccount,
    'changes.until': ofAccount,
    'changes.on': happened('NET-07'),
  },
};
