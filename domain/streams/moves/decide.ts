import type { MoveEvent } from '../../../events/catalogue/moves.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { MoveCommand } from './commands.ts';
import { type MoveRejection, rejections } from './rejections.ts';
import type { MoveState } from './state.ts';

export const decide = (
  command: MoveCommand,
  { leaving }: MoveState,
  { actor }: Context<null, NoFacts>,
): Decision<MoveEvent, MoveRejection> => {
  if (leaving?.hasLeft === true) return refuse(rejections.schoolHasLeft);
  if (command.type === 'ProposeLeaving') {
    const { to } = command;
    if (leaving === null) return accept({ type: 'LeavingProposed', data: { to, proposedBy: actor.person } });
    return leaving.to === to && leaving.proposedBy === actor.person
      ? accept()
      : refuse(rejections.proposalStands);
  }
  const { proposal } = command;
  if (leaving?.by !== proposal) return refuse(rejections.proposalUnknown);
  if (command.type === 'StopLeaving') return accept({ type: 'LeavingStopped', data: { proposal } });
  if (leaving.isConfirmed) return accept();
  if (leaving.proposedBy === actor.person) return refuse(rejections.secondPersonRequired);
  return accept({ type: 'LeavingConfirmed', data: { proposal } });
};
