import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { withoutConsent } from './consent.ts';
import type { Command, PublicationContext, PublicationDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { type PublicationState, shownIn, statusOf } from './state.ts';

/** A picture that is not out yet does not go out any more. */
export const refuseImage = (
  command: Command<'RefuseImage'>,
  state: PublicationState,
): PublicationDecision => {
  if (state.kind !== 'image') return refuse(rejections.notRecorded);
  switch (statusOf(state)) {
    case 'refused':
      return accept();
    case 'withdrawn':
      return refuse(rejections.closed);
    case 'out':
      return refuse(rejections.alreadyOut);
    case 'prepared':
      return accept({ type: 'ImagePublicationRefused', data: bodyOf(command) });
  }
};

/** What is out is taken down for good, wherever it went. */
export const withdraw = (
  command: Command<'WithdrawPublication'>,
  state: PublicationState,
): PublicationDecision => {
  const status = statusOf(state);
  if (status === 'withdrawn') return accept();
  if (status !== 'out') return refuse(rejections.notOut);
  const data = bodyOf(command);
  return accept(
    state.kind === 'image' ? { type: 'ImageWithdrawn', data } : { type: 'ContentWithdrawn', data },
  );
};

/** Comes late or twice: it finds nothing to do where nobody is shown whose consent no longer stands. */
export const openTakeDown = (
  { person, consent }: Command<'OpenTakeDown'>,
  state: PublicationState,
  context: PublicationContext,
): PublicationDecision => {
  if (statusOf(state) !== 'out' || !shownIn(state).includes(person)) return accept();
  if (state.takeDowns.some((one) => one.person === person && one.consent === consent)) return accept();
  return withoutConsent([person], context, context.today).length === 0
    ? accept()
    : accept({ type: 'TakeDownOpened', data: { person, consent } });
};

/** Each comment once, by the number that it has there. */
export const removeComment = (
  command: Command<'RemoveBlogComment'>,
  state: PublicationState,
): PublicationDecision => {
  const status = statusOf(state);
  if (state.kind !== 'content' || state.review?.channel !== 'blog' || status === 'prepared')
    return refuse(rejections.notOfBlog);
  if (state.comments.includes(command.comment)) return accept();
  return status === 'out'
    ? accept({ type: 'BlogCommentRemoved', data: bodyOf(command) })
    : refuse(rejections.closed);
};
