import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { AgreementCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import { partiesOf } from './facts.ts';
import { importSignature } from './import-signature.ts';
import { rejections } from './rejections.ts';
import { cycleOf, renewalOf } from './renewal.ts';
import { open, request } from './request.ts';
import { sign, takeOver } from './sign.ts';
import { signByLink } from './sign-by-link.ts';
import { recordSignatureFellDue } from './signature-due.ts';
import type { AgreementState } from './state.ts';

const withdraw = (
  command: Command<'WithdrawAgreement'>,
  parties: Parties,
  state: AgreementState,
): AgreementDecision => {
  if (state.status === 'unsigned') return refuse(rejections.notSigned);
  if (state.status === 'withdrawn') return accept();
  const { templateVersion } = state.signature;
  return accept({ type: 'AgreementWithdrawn', data: { ...parties, templateVersion, ...bodyOf(command) } });
};

/** Once a signature, version and cause; the text may be current again by now, or signed again (AGR-12). */
const recordFellDue = (
  { cycle }: Command<'RecordRenewalFellDue'>,
  parties: Parties,
  state: AgreementState,
  { facts: { templates, school }, settings, today }: AgreementContext,
): AgreementDecision => {
  if (state.status === 'unsigned' || templates === undefined) return accept();
  const due = renewalOf(state, { templates, settings, school });
  if (due === null || cycleOf(due) !== cycle || today <= due.since || state.fellDue.includes(cycle))
    return accept();
  const { signature, templateVersion, cause } = due;
  const data = { ...parties, signature, templateVersion, cause };
  return accept({ type: 'AgreementRenewalFellDue', data });
};

export const decide = (
  command: AgreementCommand,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const parties = partiesOf(context.streamId);
  if (parties === null) return refuse(rejections.audienceNotInUse);
  switch (command.type) {
    case 'RequestAgreement':
      return request(command, parties, state, context);
    case 'OpenAgreement':
      return open(parties, state, context);
    case 'SignAgreement':
      return sign(command, parties, state, context);
    case 'SignByLink':
      return signByLink(command, parties, state, context);
    case 'ImportSignature':
      return importSignature(command, parties, state, context);
    case 'RecordSignatureFellDue':
      return recordSignatureFellDue(command, parties, state, context);
    case 'TakeOverSignature':
      return takeOver(command, parties, state, context);
    case 'WithdrawAgreement':
      return withdraw(command, parties, state);
    case 'RecordRenewalFellDue':
      return recordFellDue(command, parties, state, context);
    case 'CorrectAgreement':
      return correct(command, parties, state, context);
  }
};
