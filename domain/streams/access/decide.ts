import { reviewAgreement } from './agreement.ts';
import type { AccessCommand } from './commands.ts';
import { correct } from './correction.ts';
import type { AccessContext, AccessDecision } from './decision.ts';
import { endWithCapacity } from './ending.ts';
import { endInternet, grantInternet, reviewInternet } from './internet.ts';
import { closeMailbox, provide } from './mailbox.ts';
import { expire, recordChange, recordFellDue } from './password.ts';
import { change, closeAccount, grant, issue, revoke } from './rights.ts';
import type { AccessState } from './state.ts';
import { takeOverAccess, takeOverAccount } from './taking-over.ts';
import { authorise, end, refuseWifi, request } from './wifi.ts';

export const decide = (
  command: AccessCommand,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  switch (command.type) {
    case 'RequestWifi':
      return request(command, state, context);
    case 'AuthoriseWifi':
      return authorise(command, context);
    case 'RefuseWifi':
      return refuseWifi(command, state, context);
    case 'EndWifiAccess':
      return end(command, state, context);
    case 'IssueAccount':
      return issue(command, state, context);
    case 'TakeOverAccount':
      return takeOverAccount(command, state, context);
    case 'CloseAccount':
      return closeAccount(command, state, context);
    case 'GrantAccess':
      return grant(command, state, context);
    case 'TakeOverAccess':
      return takeOverAccess(command, state, context);
    case 'ChangeAccess':
      return change(command, state, context);
    case 'RevokeAccess':
      return revoke(command, state, context);
    case 'CorrectAccess':
      return correct(command, state);
    case 'GrantInternetAccess':
      return grantInternet(state, context);
    case 'EndInternetAccess':
      return endInternet(command, state, context);
    case 'ReviewInternetAccess':
      return reviewInternet(state, context);
    case 'RecordPasswordChange':
      return recordChange(command, state, context);
    case 'ExpirePassword':
      return expire(command, state, context);
    case 'RecordPasswordFellDue':
      return recordFellDue(command, state, context);
    case 'ProvideMailbox':
      return provide(command, state, context);
    case 'CloseMailbox':
      return closeMailbox(command, state, context);
    case 'EndWithCapacity':
      return endWithCapacity(state, context);
    case 'ReviewAgreement':
      return reviewAgreement(command, state, context);
  }
};
