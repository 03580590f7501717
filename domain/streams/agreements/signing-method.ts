import type { Context } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementCommand } from './commands.ts';
import type { AgreementFacts } from './facts.ts';
import { type AgreementRejection, rejections } from './rejections.ts';
import type { AgreementSettings } from './settings.ts';
import type { AgreementState } from './state.ts';

export type AgreementContext = Context<AgreementSettings, AgreementFacts>;
export type Sign = OfType<AgreementCommand, 'SignAgreement'>;

/** Each way of signing shows in its own manner that nobody signs for another adult (AGR-01). */
export const methodRefusal = (
  command: Sign,
  signatory: string,
  state: AgreementState,
  context: AgreementContext,
): AgreementRejection | null => {
  switch (command.method) {
    case 'log-in':
      return context.actor.person === signatory ? null : rejections.signatoryMismatch;
    case 'paper':
      return command.seenBy !== undefined && command.seenBy !== signatory
        ? null
        : rejections.paperWitnessRequired;
    case 'single-use-link':
      return isLinkValid(command.link, state, context) ? null : rejections.linkNotValid;
  }
};

const isLinkValid = (
  link: string | undefined,
  { request }: AgreementState,
  { now, digest }: AgreementContext,
): boolean =>
  link !== undefined &&
  request?.linkHash === digest(link) &&
  request.expiresAt !== null &&
  now <= request.expiresAt;
