import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, PersonDecision } from '../decision.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

export const correctPerson = (command: Command<'CorrectPerson'>, state: KnownPerson): PersonDecision => {
  const { corrects, changes, name, email, dateOfBirth } = command;
  const details = [name, email, dateOfBirth, changes.yearGroup].filter((detail) => detail !== undefined);
  if (details.length === 0 && changes.from === undefined) return accept();
  if (details.length > 0 && state.statedBy !== corrects) return refuse(rejections.correctionNotPossible);
  if (changes.from !== undefined && !state.joinedBy.includes(corrects))
    return refuse(whyNotMoved(corrects, state));
  return accept({ type: 'PersonCorrected', data: bodyOf(command) });
};

/** Who corrects people may not hand out roles, and moving one would be just that (ORG-02). */
const whyNotMoved = (corrects: number, { roles }: KnownPerson): PersonRejection =>
  roles.some(({ by }) => by === corrects) ? rejections.roleNotCorrectable : rejections.correctionNotPossible;
