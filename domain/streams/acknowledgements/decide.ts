import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { acknowledgeDocument, acknowledgePolicy, recordFellDue } from './acknowledge.ts';
import type { AcknowledgementCommand } from './commands.ts';
import type { AcknowledgementContext, AcknowledgementDecision, Command } from './decision.ts';
import { becomeAwareByLink, issuePrivacyNotice, makeVisitorAware } from './give.ts';
import { rejections } from './rejections.ts';
import type { AcknowledgementState } from './state.ts';

/** What others recorded, and what of it there is to correct. */
const correctableIn = (state: AcknowledgementState): readonly (object & { readonly by: number })[] => [
  ...state.policies.filter(({ method }) => method === 'paper'),
  ...state.documents.filter(({ method }) => method === 'paper'),
  ...state.visits,
  ...state.notices,
];

const correct = (
  command: Command<'CorrectAcknowledgement'>,
  state: AcknowledgementState,
): AcknowledgementDecision => {
  const known = correctableIn(state).find(({ by }) => by === command.corrects);
  const isPossible = known !== undefined && Object.keys(command.changes).every((field) => field in known);
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  return accept({ type: 'AcknowledgementCorrected', data: bodyOf(command) });
};

export const decide = (
  command: AcknowledgementCommand,
  state: AcknowledgementState,
  context: AcknowledgementContext,
): AcknowledgementDecision => {
  switch (command.type) {
    case 'ExpectAcknowledgements':
      return state.isExpected
        ? accept()
        : accept({ type: 'AcknowledgementsExpected', data: { person: context.streamId } });
    case 'AcknowledgePolicy':
      return acknowledgePolicy(command, state, context);
    case 'AcknowledgeDocument':
      return acknowledgeDocument(command, state, context);
    case 'MakeVisitorAware':
      return makeVisitorAware(command, state, context);
    case 'BecomeAwareByLink':
      return becomeAwareByLink(command, state, context);
    case 'IssuePrivacyNotice':
      return issuePrivacyNotice(command, state, context);
    case 'RecordAcknowledgementFellDue':
      return recordFellDue(command, state, context);
    case 'CorrectAcknowledgement':
      return correct(command, state);
  }
};
