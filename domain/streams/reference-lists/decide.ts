import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { soonest } from '../../kernel/lead.ts';
import type { ReferenceListCommand } from './commands.ts';
import type { Command, ReferenceListContext, ReferenceListDecision } from './decision.ts';
import { isGuidance } from './kinds.ts';
import { publish } from './publish.ts';
import { rejections } from './rejections.ts';
import type { ReferenceListState } from './state.ts';

const withdraw = (
  { edition, effectiveFrom, reason }: Command<'WithdrawEdition'>,
  state: ReferenceListState,
  { streamId: list, now }: ReferenceListContext,
): ReferenceListDecision => {
  const published = state.editions.find((one) => one.edition === edition);
  if (published === undefined) return refuse(rejections.editionNotPublished);
  if (published.withdrawnFrom !== null) return accept();
  const from = effectiveFrom ?? soonest(now);
  if (from < soonest(now)) return refuse(rejections.effectiveFromTooSoon);
  return accept({ type: 'EditionWithdrawn', data: { list, edition, effectiveFrom: from, reason } });
};

/** Only guidance says by when policies are reviewed. */
const correct = (
  command: Command<'CorrectEdition'>,
  state: ReferenceListState,
  { streamId: list }: ReferenceListContext,
): ReferenceListDecision => {
  const isPublished = state.editions.some(({ publishedBy }) => publishedBy.includes(command.corrects));
  const isPossible = isPublished && (isGuidance(list) || command.changes.reviewBy === undefined);
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  return accept({ type: 'EditionCorrected', data: bodyOf(command) });
};

export const decide = (
  command: ReferenceListCommand,
  state: ReferenceListState,
  context: ReferenceListContext,
): ReferenceListDecision => {
  switch (command.type) {
    case 'WithdrawEdition':
      return withdraw(command, state, context);
    case 'CorrectEdition':
      return correct(command, state, context);
    default:
      return publish(command, state, context);
  }
};
