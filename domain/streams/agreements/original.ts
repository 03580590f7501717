import type { Original } from '../../kernel/original.ts';
import type { AgreementCommand } from './commands.ts';
import { type AgreementState, initialState, isEnteredByOthers, signaturesOf } from './state.ts';

/**
 * A signature on paper as it should have been entered: version, day, witness and name are judged as they were
 * then (AGR-01).
 */
export const originalOfCorrection = (
  command: AgreementCommand,
  state: AgreementState,
): Original<AgreementCommand, AgreementState> | null => {
  if (command.type !== 'CorrectAgreement') return null;
  const signature = signaturesOf(state).find(({ by }) => by === command.corrects);
  if (signature === undefined || !isEnteredByOthers(signature)) return null;
  const { templateVersion = signature.templateVersion, signedOn = signature.signedOn } = command.changes;
  const signed = { templateVersion, signedOn, signedName: command.signedName ?? signature.signedName };
  const { takenOverFrom } = signature;
  if (takenOverFrom !== null)
    return {
      command: { type: 'TakeOverSignature', ...signed, source: takenOverFrom },
      state: initialState,
    };
  const source = command.changes.source ?? signature.source;
  if (signature.method === 'parent-portal' && source !== null)
    return { command: { type: 'ImportSignature', ...signed, source }, state: initialState };
  const seenBy = command.changes.seenBy ?? signature.seenBy;
  const witness = seenBy === null ? {} : { seenBy };
  return {
    command: { type: 'SignAgreement', ...signed, method: 'paper', ...witness },
    state: initialState,
  };
};
