import type { AgreementEvent } from '../../../events/catalogue/agreements.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Decision, refuse } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementCommand } from './commands.ts';
import { partiesOf } from './facts.ts';
import { type AgreementRejection, rejections } from './rejections.ts';
import { type AgreementContext, methodRefusal, type Sign } from './signing-method.ts';
import type { AgreementState } from './state.ts';

type Command<T extends AgreementCommand['type']> = OfType<AgreementCommand, T>;
type Parties = NonNullable<ReturnType<typeof partiesOf>>;
type AgreementDecision = Decision<AgreementEvent, AgreementRejection>;

/** Whether this audience signs here at all, and whether the person is of it. */
const partiesRefusal = (
  { audience }: Parties,
  { settings, facts, today }: AgreementContext,
): AgreementRejection | null => {
  if (settings.audiences?.includes(audience) !== true) return rejections.audienceNotInUse;
  const { signatory } = facts;
  if (signatory === undefined || signatory.kind === null) return rejections.personNotRegistered;
  return audiencesOn(signatory, today).includes(audience) ? null : rejections.audienceMismatch;
};

const request = (
  command: Command<'RequestAgreement'>,
  parties: Parties,
  context: AgreementContext,
): AgreementDecision => {
  const refusal = partiesRefusal(parties, context);
  if (refusal !== null) return refuse(refusal);
  const { via, link, expiresAt } = command;
  if (via === 'office') return accept({ type: 'AgreementRequested', data: { ...parties, via } });
  if (link === undefined || expiresAt === undefined || expiresAt <= context.now)
    return refuse(rejections.linkRequired);
  return accept({
    type: 'AgreementRequested',
    data: { ...parties, via, linkHash: context.digest(link), expiresAt },
  });
};

const sign = (
  command: Sign,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const refusal = partiesRefusal(parties, context);
  if (refusal !== null) return refuse(refusal);
  const { templateVersion, signedName, method, seenBy } = command;
  if (state.status === 'signed' && state.signature.templateVersion === templateVersion) return accept();
  const { template } = context.facts;
  if (template?.version !== templateVersion) return refuse(rejections.templateNotCurrent);
  if (signedName === '') return refuse(rejections.nameRequired);
  const signedOn = command.signedOn ?? context.today;
  if (signedOn > context.today) return refuse(rejections.signedInFuture);
  const wrongMethod = methodRefusal(command, parties.signatory, state, context);
  if (wrongMethod !== null) return refuse(wrongMethod);
  const witness = method === 'paper' && seenBy !== undefined ? { seenBy } : {};
  const signature = {
    templateVersion,
    termsHash: template.termsHash,
    signedName,
    signedOn,
    method,
    ...witness,
  };
  return accept({
    type: 'AgreementSigned',
    data: { ...parties, ...signature, recorder: context.actor.person },
  });
};

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

const correct = (command: Command<'CorrectAgreement'>, state: AgreementState): AgreementDecision =>
  state.status !== 'unsigned' && state.signature.by === command.corrects
    ? accept({ type: 'AgreementCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);

export const decide = (
  command: AgreementCommand,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const parties = partiesOf(context.streamId);
  if (parties === null) return refuse(rejections.audienceNotInUse);
  switch (command.type) {
    case 'RequestAgreement':
      return request(command, parties, context);
    case 'SignAgreement':
      return sign(command, parties, state, context);
    case 'WithdrawAgreement':
      return withdraw(command, parties, state);
    case 'CorrectAgreement':
      return correct(command, state);
  }
};
