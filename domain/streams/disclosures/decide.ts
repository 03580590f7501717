import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { requestDay } from '../../kernel/legal-time.ts';
import type { DisclosureCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { Command, DisclosureContext, DisclosureDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { advance } from './request.ts';
import type { DisclosureState } from './state.ts';

type Beginning = Command<
  'DiscloseData' | 'DeclineDisclosure' | 'RecordSecureEmail' | 'ReceiveSubjectRequest'
>;

const begin = (
  command: Beginning,
  { actor, settings: { secureMeans } }: DisclosureContext,
): DisclosureDecision => {
  switch (command.type) {
    case 'DiscloseData': {
      const { law = null } = command;
      if ((command.basis === 'law') !== (law !== null)) return refuse(rejections.lawRequired);
      return accept({ type: 'DataDisclosed', data: { ...bodyOf(command), law } });
    }
    case 'DeclineDisclosure':
      return accept({ type: 'DisclosureDeclined', data: bodyOf(command) });
    case 'RecordSecureEmail': {
      const isFlagged = secureMeans !== null && !secureMeans.some((one) => one === command.means);
      const data = { ...bodyOf(command), sender: actor.person, isFlagged };
      return accept({ type: 'SecureEmailSent', data });
    }
    case 'ReceiveSubjectRequest': {
      const answer = requestDay(command.receivedOn, { isExtended: false, pausedDays: 0 });
      return accept({ type: 'DataSubjectRequestReceived', data: { ...bodyOf(command), answer } });
    }
  }
};

export const decide = (
  command: DisclosureCommand,
  state: DisclosureState,
  context: DisclosureContext,
): DisclosureDecision => {
  const { people = [] } = context.facts;
  switch (command.type) {
    case 'CorrectDisclosure':
      return people.some(({ kind }) => kind === null)
        ? refuse(rejections.personNotKnown)
        : correct(command, state);
    case 'DiscloseData':
    case 'DeclineDisclosure':
    case 'RecordSecureEmail':
    case 'ReceiveSubjectRequest':
      if (state.status !== 'none') return refuse(rejections.alreadyRecorded);
      return people.some(({ kind }) => kind === null)
        ? refuse(rejections.personNotKnown)
        : begin(command, context);
    default:
      return 'request' in state ? advance(command, state, context) : refuse(rejections.notRequested);
  }
};
