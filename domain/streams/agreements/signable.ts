import { audiencesOn } from '../../kernel/audiences.ts';
import type { AgreementContext, Parties } from './decision.ts';
import type { SignableVersion } from './facts.ts';
import { type AgreementRejection, rejections } from './rejections.ts';

/** Whether this audience signs here at all, and whether the person was of it on a day. */
export const partiesRefusal = (
  { audience }: Parties,
  { settings, facts }: Pick<AgreementContext, 'settings' | 'facts'>,
  day: string,
): AgreementRejection | null => {
  if (settings.audiences?.includes(audience) !== true) return rejections.audienceNotInUse;
  const { signatory } = facts;
  if (signatory === undefined || signatory.kind === null) return rejections.personNotRegistered;
  return audiencesOn(signatory, day).includes(audience) ? null : rejections.audienceMismatch;
};

/**
 * The version as it could be signed on paper on a day, also one that was replaced since; null when it could
 * not.
 */
export const signableOn = (
  { facts }: AgreementContext,
  templateVersion: number,
  day: string,
): SignableVersion | null => {
  const known = facts.templates?.versions.find(({ version }) => version === templateVersion);
  if (known === undefined || day < known.from) return null;
  return known.until === null || day <= known.until ? known : null;
};
