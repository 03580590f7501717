import { accept, refuse } from '../../kernel/decider.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import { rejections } from './rejections.ts';
import { signableOn } from './signable.ts';
import { type AgreementState, isEnteredByOthers, signaturesOf } from './state.ts';

/**
 * What somebody signed in person is not for others to put right: it is signed again. Whether what others
 * entered could have been entered so was asked of the rule of signing before (see `originalOfCorrection`).
 */
export const correct = (
  { corrects, changes, signedName, reason }: Command<'CorrectAgreement'>,
  { signatory }: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const signature = signaturesOf(state).find(({ by }) => by === corrects);
  if (signature === undefined || !isEnteredByOthers(signature))
    return refuse(rejections.correctionNotPossible);
  if (Object.keys(changes).length === 0 && signedName === undefined) return accept();
  const { templateVersion = signature.templateVersion, signedOn = signature.signedOn } = changes;
  const version = signableOn(context, templateVersion, signedOn);
  if (version === null) return refuse(rejections.templateNotCurrent);
  const { termsHash } = version;
  const hash = termsHash === signature.termsHash ? {} : { termsHash };
  const name = signedName === undefined ? {} : { signatory, signedName };
  return accept({ type: 'AgreementCorrected', data: { corrects, changes, ...hash, ...name, reason } });
};
