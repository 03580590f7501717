import { refuse } from '../../kernel/decider.ts';
import { answerPhoto, giveParental, takeOver } from './answer.ts';
import type { ConsentCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { ConsentContext, ConsentDecision } from './decision.ts';
import { subjectOf } from './ids.ts';
import { answerByLink, sendLinks } from './links.ts';
import { rejections } from './rejections.ts';
import { recordFellDue, request } from './request.ts';
import type { ConsentState } from './state.ts';
import { withdraw } from './withdraw.ts';

/** What a command is about; a correction and what has to do with links are about either. */
const kindOf = ({ type }: ConsentCommand): 'internet' | 'photo' | null => {
  switch (type) {
    case 'GiveParentalConsent':
    case 'WithdrawParentalConsent':
    case 'TakeOverParentalConsent':
      return 'internet';
    case 'SendConsentLinks':
    case 'AnswerByLink':
    case 'CorrectConsent':
      return null;
    default:
      return 'photo';
  }
};

export const decide = (
  command: ConsentCommand,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const about = subjectOf(context.streamId);
  if (about === null) return refuse(rejections.kindUnknown);
  if ((kindOf(command) ?? about.kind) !== about.kind) return refuse(rejections.otherKind);
  switch (command.type) {
    case 'GiveParentalConsent':
      return giveParental(command, about, state, context);
    case 'GivePhotoConsent':
    case 'RefusePhotoConsent':
      return answerPhoto(command, about, state, context);
    case 'TakeOverParentalConsent':
    case 'TakeOverPhotoConsent':
      return takeOver(command, about, state, context);
    case 'WithdrawParentalConsent':
    case 'WithdrawPhotoConsent':
      return withdraw(command, about, state, context);
    case 'RequestPhotoConsent':
      return request(command, about, state, context);
    case 'SendConsentLinks':
      return sendLinks(about, state, context);
    case 'AnswerByLink':
      return answerByLink(command, about, state, context);
    case 'RecordPhotoAnswerFellDue':
      return recordFellDue(command, about, state, context);
    case 'CorrectConsent':
      return correct(command, about.kind, state, context);
  }
};
