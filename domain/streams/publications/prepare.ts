import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, PublicationContext, PublicationDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { type PublicationState, statusOf } from './state.ts';

const isClosed = (state: PublicationState): boolean => {
  const status = statusOf(state);
  return status === 'refused' || status === 'withdrawn';
};

/** A picture is on record with everybody who can be seen in it, for one of the purposes of the school. */
export const takePhotograph = (
  command: Command<'TakePhotograph'>,
  { kind, photograph }: PublicationState,
  { facts: { shown = [] }, settings: { photoPurposes } }: PublicationContext,
): PublicationDecision => {
  const data = { ...bodyOf(command), device: command.device ?? null };
  if (kind !== null) {
    if (photograph === null) return refuse(rejections.alreadyRecorded);
    const { by: _, ...before } = photograph;
    return isSame(before, data) ? accept() : refuse(rejections.alreadyRecorded);
  }
  if (shown.some((person) => person.kind === null)) return refuse(rejections.personNotKnown);
  if (photoPurposes !== null && !photoPurposes.includes(data.purpose))
    return refuse(rejections.photoPurposeNotAllowed);
  return accept({ type: 'PhotographTaken', data });
};

/** Content is looked at until it is out; the newest review counts (PUB-06). */
export const reviewContent = (
  command: Command<'ReviewContent'>,
  state: PublicationState,
): PublicationDecision => {
  const { kind, review } = state;
  if (kind !== null && kind !== 'content' && kind !== 'image') return refuse(rejections.alreadyRecorded);
  if (isClosed(state)) return refuse(rejections.closed);
  const { channel, findings } = command;
  if (
    review !== null &&
    isSame({ channel, findings }, { channel: review.channel, findings: review.findings })
  )
    return accept();
  if (kind === 'content' && statusOf(state) === 'out') return refuse(rejections.alreadyOut);
  return accept({ type: 'ContentReviewed', data: bodyOf(command) });
};

/** What is for children at home is looked through until it is shared; the newest look counts (HLP-02). */
export const checkResource = (
  command: Command<'CheckResource'>,
  state: PublicationState,
): PublicationDecision => {
  const { kind, check } = state;
  if (kind !== null && kind !== 'resource') return refuse(rejections.alreadyRecorded);
  if (isClosed(state)) return refuse(rejections.closed);
  if (check !== null && check.form === command.form && check.result === command.result) return accept();
  return statusOf(state) === 'out'
    ? refuse(rejections.alreadyOut)
    : accept({ type: 'ResourceChecked', data: bodyOf(command) });
};
