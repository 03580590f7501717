import { sawIt } from '../../kernel/witness.ts';
import type { AgreementContext, Command } from './decision.ts';
import { type AgreementRejection, rejections } from './rejections.ts';

/** Each way of signing shows in its own manner that nobody signs for another adult (AGR-01). */
export const methodRefusal = (
  command: Command<'SignAgreement'>,
  signatory: string,
  context: AgreementContext,
): AgreementRejection | null => {
  switch (command.method) {
    case 'log-in':
      return context.actor.person === signatory ? null : rejections.signatoryMismatch;
    case 'paper':
      return witnessRefusal(command.seenBy, signatory, command.signedOn ?? context.today, context);
  }
};

/** Somebody else who belonged to the school on the day saw it. */
export const witnessRefusal = (
  seenBy: string | undefined,
  signatory: string,
  signedOn: string,
  { facts }: AgreementContext,
): AgreementRejection | null =>
  sawIt(seenBy, signatory, facts.witness, signedOn) ? null : rejections.paperWitnessRequired;
