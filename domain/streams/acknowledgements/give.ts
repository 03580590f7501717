import { linkOf, linkRefusal } from '../../kernel/by-link.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type HeldRole, isOver } from '../../kernel/held-roles.ts';
import type { AcknowledgementContext, AcknowledgementDecision, Command } from './decision.ts';
import { type AcknowledgementRejection, rejections } from './rejections.ts';
import type { AcknowledgementState } from './state.ts';

const visitOf = (roles: readonly HeldRole[], day: string): HeldRole | null =>
  roles
    .filter((held) => held.role === 'visitor' && !isOver(held, day))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;

/** For the visit of the day, or the next one: once a visit (POL-11). */
export const makeVisitorAware = (
  { on }: Command<'MakeVisitorAware'>,
  state: AcknowledgementState,
  { streamId: person, facts, today, actor, policyVersion: version }: AcknowledgementContext,
): AcknowledgementDecision => {
  const day = on ?? today;
  const visit = visitOf(facts.person?.roles ?? [], day);
  if (visit === null) return refuse(rejections.noVisit);
  if (version === null) return refuse(rejections.noPolicy);
  const { from, until } = visit;
  if (state.visits.some((known) => known.from === from)) return accept();
  const data = { person, version, on: day, from, until, recorder: actor.person };
  return accept({ type: 'VisitorMadeAwareOfPolicy', data });
};

/**
 * The visitor says so, by the link that was mailed to sign the agreement by: it is used up by the signature,
 * not by this (POL-11).
 */
export const becomeAwareByLink = (
  { secret }: Command<'BecomeAwareByLink'>,
  state: AcknowledgementState,
  context: AcknowledgementContext,
): AcknowledgementDecision => {
  const link = linkOf(context.facts.agreement?.links ?? [], context.digest(secret));
  if (link === undefined) return refuse(rejections.linkUnknown);
  const refusal = linkRefusal(link, context.today, rejections);
  return refusal === null ? makeVisitorAware({ type: 'MakeVisitorAware' }, state, context) : refuse(refusal);
};

/** The edition to give: the one named, or the newest that nobody withdrew; it may be ahead. */
const editionFor = (
  { edition }: Command<'IssuePrivacyNotice'>,
  { facts }: AcknowledgementContext,
): string | null => {
  const newest = facts.document?.editions.findLast(({ withdrawnFrom }) => withdrawnFrom === null)?.edition;
  return newest === undefined || (edition !== undefined && edition !== newest) ? null : newest;
};

const issuingRefusal = (
  edition: string | null,
  { facts, settings, today }: AcknowledgementContext,
): AcknowledgementRejection | null => {
  if (settings.privacyNotice === null) return rejections.privacyNotInUse;
  const roles = facts.person?.roles ?? [];
  if (!roles.some((held) => held.role === 'parent' && !isOver(held, today))) return rejections.notParent;
  return edition === null ? rejections.noticeNotPublished : null;
};

/**
 * Once a parent and edition (DPR-03). A process asks whenever a parent comes or an edition is published:
 * where there is nothing to give, or the school does not give it, it has nothing to do; a person is refused.
 */
export const issuePrivacyNotice = (
  command: Command<'IssuePrivacyNotice'>,
  state: AcknowledgementState,
  context: AcknowledgementContext,
): AcknowledgementDecision => {
  const { streamId: person, today, actor } = context;
  const edition = editionFor(command, context);
  const refusal = issuingRefusal(edition, context);
  if (refusal !== null) return actor.person.startsWith('system.') ? accept() : refuse(refusal);
  if (edition === null || state.notices.some((known) => known.edition === edition)) return accept();
  const { channel, on = today } = command;
  return accept({
    type: 'PrivacyNoticeIssued',
    data: { person, edition, channel, on, recorder: actor.person },
  });
};
