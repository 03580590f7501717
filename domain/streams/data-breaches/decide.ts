import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { close } from './close.ts';
import type { DataBreachCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { DataBreachContext, DataBreachDecision } from './decision.ts';
import { assess, decideNotToReport, hear, reportToAuthority } from './handle.ts';
import { recordFellDue, reportOf } from './overdue.ts';
import { rejections } from './rejections.ts';
import type { DataBreachState } from './state.ts';

/** What is done about a breach that is open. */
const handled = (
  command: Exclude<
    DataBreachCommand,
    { readonly type: 'ReportEmailSentInError' | 'ReportDataBreach' | 'CorrectDataBreach' }
  >,
  state: DataBreachState,
  context: DataBreachContext,
): DataBreachDecision => {
  if (state.status === 'none') return refuse(rejections.notReported);
  if (command.type === 'RecordReportFellDue') return recordFellDue(command, state, context);
  if (state.status === 'closed') return refuse(rejections.alreadyClosed);
  switch (command.type) {
    case 'RecordNotified':
      return hear(command, state, context);
    case 'AssessDataBreach':
      return assess(command);
    case 'ReportToAuthority':
      return reportToAuthority(command, state, context);
    case 'DecideNotToReport':
      return decideNotToReport(command, state);
    case 'InformDataSubjects':
      return accept({ type: 'DataSubjectsInformed', data: bodyOf(command) });
    case 'CloseDataBreach':
      return close(command, state, context);
  }
};

export const decide = (
  command: DataBreachCommand,
  state: DataBreachState,
  context: DataBreachContext,
): DataBreachDecision => {
  if (command.type === 'CorrectDataBreach') return correct(command, state);
  if (command.type !== 'ReportEmailSentInError' && command.type !== 'ReportDataBreach')
    return handled(command, state, context);
  if (state.status !== 'none') return refuse(rejections.alreadyReported);
  if (context.facts.person?.kind === null) return refuse(rejections.personNotKnown);
  const { awareAt = context.now, words } = command;
  const aware = { awareAt, report: reportOf(awareAt), words };
  if (command.type === 'ReportDataBreach') {
    const { cause, causedBy = null } = command;
    return accept({ type: 'DataBreachReported', data: { cause, causedBy, ...aware } });
  }
  const { causedBy = context.actor.person, sentOn } = command;
  return accept({ type: 'EmailSentInErrorReported', data: { causedBy, sentOn, ...aware } });
};
