import { accept, refuse } from '../../kernel/decider.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import { rejections } from './rejections.ts';
import { isSigned } from './sign.ts';
import { partiesRefusal, signableOn } from './signable.ts';
import type { AgreementState } from './state.ts';

/** Who signs in the portal of parents. */
const isOfFamily = ({ audience }: Parties): boolean => audience === 'parent' || audience.startsWith('pupil-');

/**
 * A signature that another product took: a fact of its day, judged by the version and the people of that day
 * (AGR-01, AGR-08).
 */
export const importSignature = (
  { templateVersion, signedName, signedOn, source }: Command<'ImportSignature'>,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const refusal = partiesRefusal(parties, context, signedOn);
  if (refusal !== null) return refuse(refusal);
  if (!isOfFamily(parties)) return refuse(rejections.notOfPortal);
  if (isSigned(state, { version: templateVersion, day: signedOn }, context)) return accept();
  const version = signableOn(context, templateVersion, signedOn);
  if (version === null) return refuse(rejections.templateNotCurrent);
  if (signedName === '') return refuse(rejections.nameRequired);
  const { termsHash } = version;
  const signature = { templateVersion, termsHash, signedName, signedOn };
  const by = { method: 'parent-portal' as const, source, recorder: context.actor.person };
  return accept({ type: 'AgreementSigned', data: { ...parties, ...signature, ...by, takenOver: null } });
};
