import { accept, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { sharingDues } from './dues.ts';
import { policyAt } from './offers.ts';
import { rejections } from './rejections.ts';
import type { PolicyState } from './state.ts';

/**
 * The governing board was given the policy after a review; until then the review is not complete (POL-04).
 */
export const shareWithBoard = (
  { reviewed, on }: Command<'ShareWithBoard'>,
  state: PolicyState,
): PolicyDecision => {
  const review = state.made.find(({ number }) => number === reviewed);
  if (review === undefined) return refuse(rejections.reviewNotMade);
  return review.sharedOn === null
    ? accept({ type: 'PolicySharedWithGoverningBoard', data: { reviewed, on } })
    : accept();
};

export const recordSharingFellDue = (
  { cycle }: Command<'RecordSharingFellDue'>,
  state: PolicyState,
  { now, settings, facts }: PolicyContext,
): PolicyDecision => {
  const due = fallenDue(sharingDues(state, settings, facts.calendar), cycle, now);
  return due === null || !('dueOn' in due)
    ? accept()
    : accept({ type: 'PolicySharingFellDue', data: { reviewed: Number(cycle), dueOn: due.dueOn } });
};

/** How a publishing is known again. */
export const publishing = (version: number, channel: string): string => `${version}/${channel}`;

/** Parents are given the version in force and no other, by a channel that the school names (POL-05). */
export const publishToParents = (
  { version, channel, on }: Command<'PublishToParents'>,
  state: PolicyState,
  { now, settings }: PolicyContext,
): PolicyDecision => {
  const says = publishing(version, channel);
  if (state.noted.some((known) => known.kind === 'published' && known.says === says)) return accept();
  if (policyAt(state, now)?.version !== version) return refuse(rejections.policyNotInForce);
  const { parentChannels } = settings;
  if (parentChannels !== null && !parentChannels.includes(channel)) return refuse(rejections.channelNotNamed);
  return accept({ type: 'PolicyPublishedToParents', data: { version, channel, on } });
};
