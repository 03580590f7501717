import type { ConsentKind } from '../../../events/catalogue/consent-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { textOn } from './answer.ts';
import type { ConsentCommand } from './commands.ts';
import type { Command, ConsentContext, ConsentDecision } from './decision.ts';
import { byKind, rejections } from './rejections.ts';
import { type Answer, type ConsentState, initialState, type Signature } from './state.ts';

type Correction = Command<'CorrectConsent'>;
type OnPaper = Answer & { readonly signature: Signature };

/**
 * The answer that others entered and that is corrected; null: none is. What somebody answered in person is
 * answered again.
 */
const onPaper = ({ corrects }: Correction, { answers }: ConsentState): OnPaper | null => {
  const answer = answers.find(({ by }) => by === corrects);
  const signature = answer?.signature ?? null;
  if (answer === undefined || signature === null) return null;
  return signature.method === 'paper' || signature.method === 'parent-portal'
    ? { ...answer, signature }
    : null;
};

/** How it was entered: on paper that somebody saw, or from the portal of parents of another product. */
const enteredAs = ({ changes }: Correction, signature: Signature) => {
  const seenBy = changes.seenBy ?? signature.seenBy;
  const source = changes.source ?? signature.source;
  return signature.method === 'parent-portal'
    ? { method: 'parent-portal' as const, ...(source === null ? {} : { source }) }
    : { method: 'paper' as const, ...(seenBy === null ? {} : { seenBy }) };
};

/** The command by which it was entered, with what it should have said. */
const enteredBy = (command: Correction, { signatory, answer, on, signature }: OnPaper): ConsentCommand => {
  const { text, takenOverFrom: source } = signature;
  const { changes } = command;
  const signed = {
    signedName: command.signedName ?? signature.signedName,
    signedOn: changes.signedOn ?? on,
  };
  const witnessed = { ...signed, ...enteredAs(command, signature) };
  if (text !== null) {
    const of = { parent: signatory, templateVersion: changes.templateVersion ?? text.version };
    return source === null
      ? { type: 'GiveParentalConsent', ...of, ...witnessed }
      : { type: 'TakeOverParentalConsent', ...of, ...signed, source };
  }
  const given = answer === 'given' ? 'given' : 'refused';
  if (source !== null) return { type: 'TakeOverPhotoConsent', signatory, answer: given, ...signed, source };
  return {
    type: given === 'given' ? 'GivePhotoConsent' : 'RefusePhotoConsent',
    signatory,
    ...witnessed,
  };
};

/**
 * An answer on paper as it should have been entered: its day, witness, name and text are judged as they were
 * then.
 */
export const originalOfCorrection = (
  command: ConsentCommand,
  state: ConsentState,
): Original<ConsentCommand, ConsentState> | null => {
  if (command.type !== 'CorrectConsent') return null;
  const answer = onPaper(command, state);
  return answer === null ? null : { command: enteredBy(command, answer), state: initialState };
};

const witnessOf = ({ method }: Signature): string => (method === 'paper' ? 'seenBy' : 'source');

/** Which of its fields an event has, so that nothing is put right in it that it does not say. */
const fieldsOf = (command: Correction, state: ConsentState): readonly string[] => {
  if (state.request?.by === command.corrects) return ['answerBy'];
  const answer = state.answers.find(({ by }) => by === command.corrects);
  if (answer?.answer === 'withdrawn') return ['on'];
  const paper = onPaper(command, state);
  if (paper === null) return [];
  const ofText = paper.signature.text === null ? [] : ['templateVersion'];
  const seen = paper.signature.takenOverFrom === null ? [witnessOf(paper.signature)] : [];
  return ['signedName', 'signedOn', ...seen, ...ofText];
};

/** The name is sealed for who signed, as the one before it was. */
const namedBy = (paper: OnPaper | null, { signedName }: { readonly signedName?: string }) =>
  paper === null || signedName === undefined ? {} : { signatory: paper.signatory, signedName };

export const correct = (
  command: Correction,
  kind: ConsentKind,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const { corrects, changes, signedName, reason } = command;
  const name = signedName === undefined ? {} : { signedName };
  const fields = [...Object.keys(changes), ...Object.keys(name)];
  const possible = fieldsOf(command, state);
  if (possible.length === 0 || fields.some((field) => !possible.includes(field)))
    return refuse(byKind.correctionNotPossible[kind]);
  if (fields.length === 0) return accept();
  const paper = onPaper(command, state);
  const named = namedBy(paper, name);
  const before = paper?.signature.text ?? null;
  if (paper === null || before === null)
    return accept({ type: 'ConsentCorrected', data: { corrects, changes, ...named, reason } });
  const text = textOn(context, changes.templateVersion ?? before.version, changes.signedOn ?? paper.on);
  if (text === null) return refuse(rejections.textNotCurrent);
  const hash = text.termsHash === before.termsHash ? {} : { termsHash: text.termsHash };
  return accept({ type: 'ConsentCorrected', data: { corrects, changes, ...hash, ...named, reason } });
};
