import type { LapseCause } from '../../../events/catalogue/access-forms.ts';
import { accept } from '../../kernel/decider.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { type AccessState, authorisationsIn, type Given, openAccountIn } from './state.ts';

/**
 * Why a signature carries nothing (any more): withdrawn; on a version that was; or, where the school asks for
 * it, not on the current one.
 */
export const lapseOf = ({ facts, settings }: AccessContext): LapseCause | null => {
  const { agreement, template } = facts;
  if (agreement.status === 'none') return null;
  if (agreement.status === 'withdrawn') return 'withdrawn';
  if (template.current === null) return 'template-withdrawn';
  const isCurrent = template.current.version === agreement.templateVersion;
  return settings.currentAgreement === true && !isCurrent ? 'superseded' : null;
};

const restingOn = (state: AccessState, agreement: string, today: string): readonly Given[] => {
  const account = openAccountIn(state);
  const given = [
    ...authorisationsIn(state).filter(({ until }) => today <= until),
    ...(account === null ? [] : [account]),
    ...state.rights,
  ];
  return given.filter((one) => one.agreement === agreement);
};

/**
 * Flags what has lost its signature, once for each loss, and lifts the flag where a signature stands again
 * (ACC-01, NET-01, AGR-12).
 */
export const reviewAgreement = (
  { audience }: Command<'ReviewAgreement'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const { streamId: person, facts, today } = context;
  const { signedBy: signature } = facts.agreement;
  if (signature === null) return accept();
  const agreement = agreementId(person, audience);
  const cause = lapseOf(context);
  const isTold = ({ lapsed }: Given): boolean =>
    cause === null ? lapsed === null : lapsed?.cause === cause && lapsed.signature === signature;
  const given = restingOn(state, agreement, today).flatMap((one) => (isTold(one) ? [] : [one.by]));
  if (given.length === 0) return accept();
  const data = { person, agreement, signature, given };
  return cause === null
    ? accept({ type: 'AccessAgreementRenewed', data })
    : accept({ type: 'AccessAgreementLapsed', data: { ...data, cause } });
};
