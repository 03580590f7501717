import { happened, type Times } from '../../kernel/times.ts';
import type { HelpRequestCommand } from './commands.ts';
import type { HelpRequestContext } from './decision.ts';
import type { HelpRequestState } from './state.ts';

/** Nothing is done about mail before it came. */
const afterMail = happened<unknown, HelpRequestState, unknown>('EML-04', (_, state) =>
  state.status === 'none' ? null : state.asked.receivedOn,
);
const taken = happened<unknown, unknown, unknown>('ACC-05');
const past = happened<unknown, unknown, unknown>('EML-04');

export const helpRequestTimes: Times<HelpRequestCommand, HelpRequestState, HelpRequestContext> = {
  CorrectAccessInError: { takenBackOn: taken },
  ReportEmailInError: { receivedOn: past },
  InformSender: { on: afterMail },
  DeleteEmail: { on: afterMail },
  CorrectHelpRequest: { 'changes.receivedOn': past, 'changes.on': afterMail, 'changes.takenBackOn': taken },
};
