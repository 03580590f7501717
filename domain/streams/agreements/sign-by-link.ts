import { linkOf, linkRefusal } from '../../kernel/by-link.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import { type AgreementRejection, rejections } from './rejections.ts';
import { askedFor } from './request.ts';
import { partiesRefusal } from './signable.ts';
import type { AgreementLink, AgreementState } from './state.ts';
import { visitorRefusal } from './visitor.ts';

/** Whether the text or the people have changed since the link was mailed; null: neither has. */
export const outdated = (
  link: AgreementLink,
  parties: Parties,
  context: Pick<AgreementContext, 'facts' | 'settings' | 'today'>,
): AgreementRejection | null => {
  const { facts, today } = context;
  const refusal = partiesRefusal(parties, context, today);
  if (refusal !== null) return refusal;
  if (!askedFor(parties, facts.signatory, today).includes(link.person)) return rejections.readerMismatch;
  return facts.templates?.current?.version === link.templateVersion ? null : rejections.templateNotCurrent;
};

/**
 * A signature by the link that the product mailed: who has its secret is the one whom it was mailed to. It is
 * used up by this very commit, so that of two at once one finds it used (AGR-01, AGR-08).
 */
export const signByLink = (
  { secret, signedName }: Command<'SignByLink'>,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const { facts, today, digest, actor } = context;
  const link = linkOf(state.links, digest(secret));
  if (link === undefined) return refuse(rejections.linkUnknown);
  const refusal = linkRefusal(link, today, rejections) ?? outdated(link, parties, context);
  if (refusal !== null) return refuse(refusal);
  const unaware = visitorRefusal(parties, context, today);
  if (unaware !== null) return refuse(unaware);
  const { templateVersion, id, person } = link;
  const termsHash = facts.templates?.current?.termsHash;
  if (termsHash === undefined) return refuse(rejections.templateNotCurrent);
  if (signedName === '') return refuse(rejections.nameRequired);
  const signature = { templateVersion, termsHash, signedName, signedOn: today };
  const by = { method: 'single-use-link' as const, link: { id, person }, recorder: actor.person };
  return accept({ type: 'AgreementSigned', data: { ...parties, ...signature, ...by, takenOver: null } });
};
