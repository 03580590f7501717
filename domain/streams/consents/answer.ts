import type { ConsentKind } from '../../../events/catalogue/consent-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { answeringOn, photographedAs } from '../../kernel/photographed.ts';
import { OFFICE } from '../../kernel/role-groups.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import { sawIt } from '../../kernel/witness.ts';
import type { Command, ConsentContext, ConsentDecision } from './decision.ts';
import type { SignableVersion } from './facts.ts';
import { byKind, type ConsentRejection, rejections } from './rejections.ts';
import { type ConsentState, standingOf } from './state.ts';

/** What a consent is about. */
export interface About {
  readonly person: string;
  readonly kind: ConsentKind;
}

interface Signed {
  readonly signatory: string;
  readonly signedName: string;
  readonly method: Command<'GivePhotoConsent'>['method'];
  readonly seenBy?: string | undefined;
  readonly source?: string | undefined;
  readonly signedOn?: string | undefined;
}

const OFFICES: readonly string[] = OFFICE;

const isOffice = ({ actor }: Pick<ConsentContext, 'actor'>): boolean =>
  actor.roles.some((role) => OFFICES.includes(role));

/** Whether who asks is the signatory, or enters in the office what the signatory handed in. */
export const mayEnter = (signatory: string, { actor }: ConsentContext): boolean =>
  actor.person === signatory || isOffice({ actor });

/** Why somebody can't answer about a person on a day (AGR-11, PUB-01); null: they can. */
export const signatoryRefusal = (
  { person: id, kind }: About,
  signatory: string,
  day: string,
  { facts: { person } }: Pick<ConsentContext, 'facts'>,
): ConsentRejection | null => {
  const of = person === undefined ? null : photographedAs(person, day);
  if (person === undefined || of === null || (of === 'staff' && kind === 'internet'))
    return byKind.personNotRegistered[kind];
  return answeringOn(person, id, day).includes(signatory) ? null : byKind.parentRequired[kind];
};

/** Each way of answering shows in its own manner that nobody answers for somebody else. */
const methodRefusal = (
  { kind }: About,
  { signatory, method, seenBy, source }: Signed,
  signedOn: string,
  context: ConsentContext,
): ConsentRejection | null => {
  switch (method) {
    case 'log-in':
      if (context.actor.person !== signatory) return byKind.signatoryMismatch[kind];
      return signedOn === context.today ? null : byKind.signedElsewhen[kind];
    case 'paper':
      if (!mayEnter(signatory, context)) return byKind.signatoryMismatch[kind];
      return sawIt(seenBy, signatory, context.facts.witness, signedOn)
        ? null
        : byKind.paperWitnessRequired[kind];
    case 'parent-portal':
      return source !== undefined && isOffice(context) ? null : byKind.sourceRequired[kind];
  }
};

const answerRefusal = (about: About, signed: Signed, context: ConsentContext): ConsentRejection | null => {
  const signedOn = signed.signedOn ?? context.today;
  const refusal = signatoryRefusal(about, signed.signatory, signedOn, context);
  if (refusal !== null) return refusal;
  if (signed.signedName === '') return byKind.nameRequired[about.kind];
  return methodRefusal(about, signed, signedOn, context);
};

const signatureOf = ({ signedName, method, seenBy, source, signedOn }: Signed, context: ConsentContext) => ({
  signedName,
  signedOn: signedOn ?? context.today,
  method,
  ...(method === 'paper' && seenBy !== undefined ? { seenBy } : {}),
  ...(method === 'parent-portal' && source !== undefined ? { source } : {}),
  recorder: context.actor.person,
  takenOver: null,
});

/**
 * The version as it could be signed on paper on a day, also one that was replaced since; null when it could
 * not.
 */
export const textOn = (
  { facts }: ConsentContext,
  templateVersion: number,
  day: string,
): SignableVersion | null => {
  const known = facts.text?.versions.find(({ version }) => version === templateVersion);
  if (known === undefined || day < known.from) return null;
  return known.until === null || day <= known.until ? known : null;
};

/** Who signs today signs what is there to be signed today. */
const textFor = (
  { templateVersion, method, signedOn }: Command<'GiveParentalConsent'>,
  context: ConsentContext,
): SignableVersion | null => {
  const isCurrent = context.facts.text?.current?.version === templateVersion;
  return method !== 'log-in' || isCurrent
    ? textOn(context, templateVersion, signedOn ?? context.today)
    : null;
};

export const giveParental = (
  command: Command<'GiveParentalConsent'>,
  about: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const { parent, templateVersion } = command;
  const signed = { ...command, signatory: parent };
  const refusal = answerRefusal(about, signed, context);
  if (refusal !== null) return refuse(refusal);
  const text = textFor(command, context);
  if (text === null) return refuse(rejections.textNotCurrent);
  const standing = standingOf(state, parent);
  if (standing?.answer === 'given' && standing.signature?.text?.version === templateVersion) return accept();
  const on = { templateVersion, termsHash: text.termsHash };
  const data = { child: about.person, parent, ...on, ...signatureOf(signed, context) };
  return accept({ type: 'ParentalConsentGiven', data });
};

export const answerPhoto = (
  command: Command<'GivePhotoConsent' | 'RefusePhotoConsent'>,
  about: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const refusal = answerRefusal(about, command, context);
  if (refusal !== null) return refuse(refusal);
  const isGiven = command.type === 'GivePhotoConsent';
  if (standingOf(state, command.signatory)?.answer === (isGiven ? 'given' : 'refused')) return accept();
  const data = { person: about.person, signatory: command.signatory, ...signatureOf(command, context) };
  return accept({ type: isGiven ? 'PhotoConsentGiven' : 'PhotoConsentRefused', data });
};

type TakingOver = Command<'TakeOverParentalConsent' | 'TakeOverPhotoConsent'>;

const takingOverRefusal = (
  { signedName, signedOn }: TakingOver,
  { kind }: About,
  { facts, ...context }: ConsentContext,
): ConsentRejection | null => {
  if ((facts.person?.kind ?? null) === null || (facts.signatory?.kind ?? null) === null)
    return byKind.personNotRegistered[kind];
  if (!isFromBefore(signedOn, context)) return byKind.notFromBefore[kind];
  return signedName === '' ? byKind.nameRequired[kind] : null;
};

/** An answer from before the school kept its book here: a fact, to which no rule of today applies. */
export const takeOver = (
  command: TakingOver,
  about: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const refusal = takingOverRefusal(command, about, context);
  if (refusal !== null) return refuse(refusal);
  const { signedName, signedOn, source } = command;
  const recorder = context.actor.person;
  const signature = { signedName, signedOn, method: 'paper' as const, recorder };
  const signed = { ...signature, takenOver: { source, by: recorder } };
  const isThere = (signatory: string, answer: string): boolean =>
    state.answers.some((one) => one.signatory === signatory && one.answer === answer && one.on === signedOn);
  if (command.type === 'TakeOverPhotoConsent') {
    const { signatory, answer } = command;
    if (isThere(signatory, answer)) return accept();
    const type = answer === 'given' ? 'PhotoConsentGiven' : 'PhotoConsentRefused';
    return accept({ type, data: { person: about.person, signatory, ...signed } });
  }
  const { parent, templateVersion } = command;
  if (isThere(parent, 'given')) return accept();
  const text = textOn(context, templateVersion, signedOn);
  if (text === null) return refuse(rejections.textNotCurrent);
  const on = { templateVersion, termsHash: text.termsHash };
  return accept({ type: 'ParentalConsentGiven', data: { child: about.person, parent, ...on, ...signed } });
};
