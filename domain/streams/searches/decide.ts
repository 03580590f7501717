import { accept, refuse } from '../../kernel/decider.ts';
import type { SearchCommand } from './commands.ts';
import { conclude, raiseComplaint, startProcedure } from './complaints.ts';
import { correct } from './correct.ts';
import type { SearchContext, SearchDecision } from './decision.ts';
import { confirmDisposition, decideDisposition } from './disposition.ts';
import { justify } from './justify.ts';
import { deleteMaterial, recordMaterial, referMaterial, reportMaterial, retainMaterial } from './material.ts';
import { considerPolice } from './police.ts';
import { rejections } from './rejections.ts';
import { followUp, giveUp, informParent, recordSearch } from './search.ts';
import type { SearchState } from './state.ts';

export const decide = (
  command: SearchCommand,
  state: SearchState,
  context: SearchContext,
): SearchDecision => {
  if (command.type === 'JustifySearch') return justify(command, state, context);
  if (state.status === 'unjustified') return refuse(rejections.justificationRequired);
  if (state.status === 'given-up' && command.type !== 'CorrectSearch')
    return command.type === 'GiveUpSearch' ? accept() : refuse(rejections.searchGivenUp);
  switch (command.type) {
    case 'RecordSearch':
      return recordSearch(command, state, context);
    case 'GiveUpSearch':
      return giveUp(command, state);
    case 'RecordMaterial':
      return recordMaterial(command, state, context);
    case 'DecideDisposition':
      return decideDisposition(command, state, context);
    case 'ConfirmDisposition':
      return confirmDisposition(command, state, context);
    case 'DeleteMaterial':
      return deleteMaterial(command, state, context);
    case 'RetainMaterial':
      return retainMaterial(command, state);
    case 'ReportMaterial':
      return reportMaterial(command, state);
    case 'ReferMaterial':
      return referMaterial(command, state);
    case 'ConsiderPolice':
      return considerPolice(command, state, context);
    case 'RecordFollowUp':
      return followUp(command, state);
    case 'InformParent':
      return informParent(command, state, context);
    case 'RaiseComplaint':
      return raiseComplaint(command, state, context);
    case 'StartComplaintProcedure':
      return startProcedure(command, state, context);
    case 'ConcludeComplaint':
      return conclude(command, state, context);
    case 'CorrectSearch':
      return correct(command, state, context);
  }
};
