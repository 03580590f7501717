import { accept, refuse } from '../../kernel/decider.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import { type AgreementRejection, rejections } from './rejections.ts';
import { isOfEarlierYear } from './renewal.ts';
import { partiesRefusal, signableOn } from './signable.ts';
import { methodRefusal } from './signing-method.ts';
import { type AgreementState, signaturesOf } from './state.ts';
import { visitorRefusal } from './visitor.ts';

const hasSigned = (state: AgreementState, version: number): boolean =>
  state.status === 'signed' && signaturesOf(state).some(({ templateVersion }) => templateVersion === version);

/**
 * Whether there is nothing to sign: the version is signed, and not to be signed again in another school year
 * (AGR-01, AGR-12).
 */
export const isSigned = (
  state: AgreementState,
  { version, day }: { readonly version: number; readonly day: string },
  { settings, facts: { school } }: AgreementContext,
): boolean => {
  if (!hasSigned(state, version) || state.status === 'unsigned') return false;
  return !isOfEarlierYear(state, day, { settings, school });
};

/**
 * Paper is judged by the version of the day on it; a signature of today is on what is there to be signed
 * today (AGR-01).
 */
const termsOf = (
  { templateVersion, method }: Command<'SignAgreement'>,
  signedOn: string,
  context: AgreementContext,
): string | null => {
  if (method === 'paper') return signableOn(context, templateVersion, signedOn)?.termsHash ?? null;
  const current = context.facts.templates?.current ?? null;
  return current?.version === templateVersion ? current.termsHash : null;
};

export const sign = (
  command: Command<'SignAgreement'>,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const { templateVersion, signedName, method, seenBy } = command;
  const signedOn = command.signedOn ?? context.today;
  const refusal = partiesRefusal(parties, context, signedOn);
  if (refusal !== null) return refuse(refusal);
  if (isSigned(state, { version: templateVersion, day: signedOn }, context)) return accept();
  const unaware = visitorRefusal(parties, context, signedOn);
  if (unaware !== null) return refuse(unaware);
  const termsHash = termsOf(command, signedOn, context);
  if (termsHash === null) return refuse(rejections.templateNotCurrent);
  if (signedName === '') return refuse(rejections.nameRequired);
  if (method !== 'paper' && signedOn !== context.today) return refuse(rejections.signedElsewhen);
  const wrongMethod = methodRefusal(command, parties.signatory, context);
  if (wrongMethod !== null) return refuse(wrongMethod);
  const witness = method === 'paper' && seenBy !== undefined ? { seenBy } : {};
  const signature = { templateVersion, termsHash, signedName, signedOn, method, ...witness };
  const recorder = context.actor.person;
  return accept({ type: 'AgreementSigned', data: { ...parties, ...signature, recorder, takenOver: null } });
};

const takingOverRefusal = (
  { signedName, signedOn }: Command<'TakeOverSignature'>,
  { facts, ...context }: AgreementContext,
): AgreementRejection | null => {
  if (facts.signatory === undefined || facts.signatory.kind === null) return rejections.personNotRegistered;
  if (!isFromBefore(signedOn, context)) return rejections.notFromBefore;
  return signedName === '' ? rejections.nameRequired : null;
};

/**
 * A signature from before the school kept its book here: a fact, to which no rule of today applies, on a
 * version of that day.
 */
export const takeOver = (
  command: Command<'TakeOverSignature'>,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const { templateVersion, signedName, signedOn, source } = command;
  const refusal = takingOverRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  if (hasSigned(state, templateVersion)) return accept();
  const version = signableOn(context, templateVersion, signedOn);
  if (version === null) return refuse(rejections.templateNotCurrent);
  const { termsHash } = version;
  const recorder = context.actor.person;
  const signature = { templateVersion, termsHash, signedName, signedOn, method: 'paper' as const, recorder };
  const takenOver = { source, by: recorder };
  return accept({ type: 'AgreementSigned', data: { ...parties, ...signature, takenOver } });
};
