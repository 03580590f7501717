import { happened, planned, type Times } from '../../kernel/times.ts';
import type { AccessCommand } from './commands.ts';
import type { AccessContext } from './decision.ts';
import type { AccessState } from './state.ts';

/** Whether it is of before the school kept its book here is the decider's question. */
const given = happened<unknown, unknown, unknown>('ACC-01');
const ofPassword = happened<unknown, unknown, unknown>('ACC-03');
const day = planned<unknown, unknown, unknown>('NET-01');

/**
 * An authorisation is for days to come; that one follows the other, and the ground covers both, is its own
 * rule.
 */
export const accessTimes: Times<AccessCommand, AccessState, AccessContext> = {
  RequestWifi: { from: day, until: day },
  AuthoriseWifi: { from: day, until: day },
  TakeOverAccount: { issuedOn: given },
  TakeOverAccess: { grantedOn: given },
  RecordPasswordChange: { on: ofPassword },
  ExpirePassword: { on: ofPassword },
  CorrectAccess: { 'changes.from': day, 'changes.until': day, 'changes.on': ofPassword },
};
