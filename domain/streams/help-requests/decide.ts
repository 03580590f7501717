import type { HelpRequestEvent } from '../../../events/catalogue/help-requests.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { HelpRequestCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { HelpRequestContext, HelpRequestDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { settle } from './settle.ts';
import type { HelpRequestState } from './state.ts';

/** Whether everybody whom the command names is, or was, somebody of the school. */
const areKnown = ({ facts: { people = [] } }: HelpRequestContext): boolean =>
  people.every(({ kind }) => kind !== null);

const raise = (
  event: HelpRequestEvent,
  state: HelpRequestState,
  context: HelpRequestContext,
): HelpRequestDecision => {
  if (state.status !== 'none') return refuse(rejections.alreadyRaised);
  return areKnown(context) ? accept(event) : refuse(rejections.personNotKnown);
};

export const decide = (
  command: HelpRequestCommand,
  state: HelpRequestState,
  context: HelpRequestContext,
): HelpRequestDecision => {
  const asker = ('asker' in command ? command.asker : undefined) ?? context.actor.person;
  switch (command.type) {
    case 'RaisePolicyQuery':
      return raise({ type: 'PolicyQueryRaised', data: { ...bodyOf(command), asker } }, state, context);
    case 'RequestAccessChange': {
      const { person = asker, words } = command;
      return raise({ type: 'AccessChangeRequested', data: { asker, person, words } }, state, context);
    }
    case 'ReportAccessInError': {
      const { person = null, words } = command;
      return raise({ type: 'AccessInErrorReported', data: { asker, person, words } }, state, context);
    }
    case 'RaiseDeviceConcern': {
      const { device = null, words } = command;
      return raise({ type: 'DeviceSecurityConcernRaised', data: { asker, device, words } }, state, context);
    }
    case 'ReportTechnologyConcern':
      return raise(
        { type: 'TechnologyConcernReported', data: { ...bodyOf(command), asker } },
        state,
        context,
      );
    case 'ReportEmailInError':
      return raise(
        { type: 'EmailReceivedInErrorReported', data: { ...bodyOf(command), asker } },
        state,
        context,
      );
    case 'AnswerPolicyQuery':
      return settle({ type: 'PolicyQueryAnswered', data: bodyOf(command) }, state, context);
    case 'CloseAccessChange':
      return settle({ type: 'AccessChangeRequestClosed', data: bodyOf(command) }, state, context);
    case 'CorrectAccessInError':
      return settle({ type: 'AccessInErrorCorrected', data: bodyOf(command) }, state, context);
    case 'AdviseOnDevice':
      return settle({ type: 'DeviceSecurityAdviceGiven', data: bodyOf(command) }, state, context);
    case 'ResolveTechnologyConcern':
      return settle({ type: 'TechnologyConcernResolved', data: bodyOf(command) }, state, context);
    case 'InformSender':
      return settle({ type: 'SenderInformed', data: bodyOf(command) }, state, context);
    case 'DeleteEmail':
      return settle({ type: 'EmailReceivedInErrorDeleted', data: bodyOf(command) }, state, context);
    case 'CorrectHelpRequest':
      return correct(command, state);
  }
};
