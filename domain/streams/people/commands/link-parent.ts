import { accept, refuse } from '../../../kernel/decider.ts';
import { isOver } from '../../../kernel/held-roles.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

export const linkParent = (
  { pupil }: Command<'LinkParent'>,
  state: KnownPerson,
  { today, facts }: PersonContext,
): PersonDecision => {
  if (state.children.includes(pupil)) return accept();
  if (!state.roles.some((held) => held.role === 'parent' && !isOver(held, today)))
    return refuse(rejections.notAParent);
  if (!facts.pupil?.roles.some((held) => held.role === 'pupil' && !isOver(held, today)))
    return refuse(rejections.pupilNotRegistered);
  return accept({ type: 'ParentLinkedToPupil', data: { pupil } });
};
