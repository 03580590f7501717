import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, Decided } from '../decided.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

export const correctPerson = (command: Command<'CorrectPerson'>, state: KnownPerson): Decided => {
  const { corrects, changes, name, email, dateOfBirth } = command;
  const details = [name, email, dateOfBirth, changes.yearGroup].filter((detail) => detail !== undefined);
  if (details.length === 0 && changes.from === undefined) return accept();
  if (details.length > 0 && state.statedBy !== corrects) return refuse(rejections.correctionNotPossible);
  if (changes.from !== undefined && !state.roles.some(({ by }) => by === corrects)) return refuse(rejections.correctionNotPossible);
  return accept({ type: 'PersonCorrected', data: bodyOf(command) });
};
