import { planned, type Times } from '../../kernel/times.ts';
import type { AccessCommand } from './commands.ts';
import type { AccessContext } from './decision.ts';
import type { AccessState } from './state.ts';

const day = planned<unknown, unknown, unknown>('NET-01');

/** An authorisation is for days to come; that one follows the other, and the ground covers both, is its own rule. */
export const accessTimes: Times<AccessCommand, AccessState, AccessContext> = {
  AuthoriseWifi: { from: day, until: day },
  CorrectAccess: { 'changes.from': day, 'changes.until': day },
};
