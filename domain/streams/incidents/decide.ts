import { refuse } from '../../kernel/decider.ts';
import { isInFuture } from '../../kernel/instant.ts';
import { classify } from './classify.ts';
import { close, reopen } from './closure.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentContext, IncidentDecision } from './decision.ts';
import { log, sign, takeAction } from './log.ts';
import { consider, reportToPolice } from './police.ts';
import { rejections } from './rejections.ts';
import { correct, report } from './report.ts';
import type { IncidentState } from './state.ts';

export const decide = (
  command: IncidentCommand,
  state: IncidentState,
  context: IncidentContext,
): IncidentDecision => {
  if (command.type === 'ReportIncident') return report(command, state, context);
  if (state.status === 'unreported') return refuse(rejections.incidentNotReported);
  if ('occurredAt' in command && isInFuture(command, context.now)) return refuse(rejections.occurredInFuture);
  switch (command.type) {
    case 'LogIncident':
      return log(command, state);
    case 'TakeAction':
      return takeAction(command);
    case 'SignIncidentLog':
      return sign(command, state, context);
    case 'ClassifyIncident':
      return classify(command, state);
    case 'ConsiderPolice':
      return consider(command, state, context);
    case 'ReportToPolice':
      return reportToPolice(command, state);
    case 'CloseIncident':
      return close(state, context);
    case 'ReopenIncident':
      return reopen(command, state);
    case 'CorrectIncident':
      return correct(command, state, context);
  }
};
