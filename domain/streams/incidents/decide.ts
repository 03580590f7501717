import { refuse } from '../../kernel/decider.ts';
import { recordBullying } from './bullying.ts';
import { categorise } from './categories.ts';
import { classify } from './classify.ts';
import { close, reopen } from './closure.ts';
import type { IncidentCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { IncidentContext, IncidentDecision } from './decision.ts';
import { recordReferral, recordViewing } from './images.ts';
import { addInvolved, removeInvolved } from './involvement.ts';
import { lock, unlock } from './lock.ts';
import { log, sign } from './log.ts';
import { consider, reportToPolice } from './police.ts';
import { raiseFlag } from './raise-flag.ts';
import { receive } from './receive.ts';
import { rejections } from './rejections.ts';
import { report } from './report.ts';
import type { IncidentState } from './state.ts';
import { takeAction } from './take-action.ts';

export const decide = (
  command: IncidentCommand,
  state: IncidentState,
  context: IncidentContext,
): IncidentDecision => {
  if (command.type === 'ReportIncident') return report(command, state, context);
  if (command.type === 'ReceivePupilReport') return receive(command, state, context);
  if (state.status === 'unreported') return refuse(rejections.incidentNotReported);
  // Closed is closed: whatever comes to light, it is opened again first, and then asks again for what it
  // asked (INC-12).
  if (state.status === 'closed' && command.type !== 'ReopenIncident')
    return refuse(rejections.incidentClosed);
  switch (command.type) {
    case 'AddInvolvedPerson':
      return addInvolved(command, state, context);
    case 'RemoveInvolvedPerson':
      return removeInvolved(command, state);
    case 'RaiseFlag':
      return raiseFlag(command, state);
    case 'LogIncident':
      return log(command, state, context);
    case 'TakeAction':
      return takeAction(command, state, context);
    case 'RecordCyberBullying':
      return recordBullying(command, state, context);
    case 'SignIncidentLog':
      return sign(command, state, context);
    case 'ClassifyIncident':
      return classify(command, state, context);
    case 'CategoriseIncident':
      return categorise(command, state, context);
    case 'RecordImageViewing':
      return recordViewing(command, state, context);
    case 'RecordImageReferral':
      return recordReferral(command, state, context);
    case 'LockIncident':
      return lock(command, state, context);
    case 'UnlockIncident':
      return unlock(command, state);
    case 'ConsiderPolice':
      return consider(command, state, context);
    case 'ReportToPolice':
      return reportToPolice(command, state);
    case 'CloseIncident':
      return close(command, state, context);
    case 'ReopenIncident':
      return reopen(command, state);
    case 'CorrectIncident':
      return correct(command, state, context);
  }
};
