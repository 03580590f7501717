import { accept, refuse } from '../../kernel/decider.ts';
import { answeringOn } from '../../kernel/photographed.ts';
import { type About, mayEnter } from './answer.ts';
import type { Command, ConsentContext, ConsentDecision } from './decision.ts';
import { byKind } from './rejections.ts';
import { type ConsentState, standingIn, standingOf } from './state.ts';

/**
 * Withdrawing is always possible, for each who gave consent and for each who decides, also where another gave
 * it: one is enough. No setting and no request stands in its way (AGR-11, PUB-01).
 */
export const withdraw = (
  command: Command<'WithdrawParentalConsent' | 'WithdrawPhotoConsent'>,
  { person: id, kind }: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const signatory = command.type === 'WithdrawPhotoConsent' ? command.signatory : command.parent;
  const { on = context.today, reason } = command;
  if (!mayEnter(signatory, context)) return refuse(byKind.signatoryMismatch[kind]);
  const own = standingOf(state, signatory)?.answer ?? null;
  const { person } = context.facts;
  const answers = person === undefined ? [] : answeringOn(person, id, on);
  if (own === null && !answers.includes(signatory)) return refuse(byKind.parentRequired[kind]);
  if (own === 'withdrawn' || own === 'refused') return accept();
  if (!standingIn(state).some(({ answer }) => answer === 'given'))
    return refuse(byKind.consentNotGiven[kind]);
  const said = { on, ...(reason === undefined ? {} : { reason }) };
  return command.type === 'WithdrawPhotoConsent'
    ? accept({ type: 'PhotoConsentWithdrawn', data: { person: id, signatory, ...said } })
    : accept({ type: 'ParentalConsentWithdrawn', data: { child: id, parent: signatory, ...said } });
};
