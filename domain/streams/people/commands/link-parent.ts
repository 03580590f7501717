import type { PersonEvent } from '../../../../events/catalogue/people.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { isHeldOn, isOver } from '../../../kernel/held-roles.ts';
import { heldStill, isStill } from '../days.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/**
 * The link stands in the child's record, so that what is decided on the child knows all parents (ORG-06,
 * AGR-08).
 */
export const linkParent = (
  command: Command<'LinkParent'>,
  state: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  const { parent, kind, mayBeTold } = command;
  const from = command.from ?? firstDay(state, context.today);
  const before = state.parents.find((link) => link.parent === parent && isHeldOn(link, from));
  if (before?.kind === kind && before.mayBeTold === mayBeTold) return accept();
  const refusal = refusalOf(command, from, state, context);
  if (refusal !== null) return refuse(refusal);
  const linked: PersonEvent = { type: 'ParentLinkedToPupil', data: { parent, kind, mayBeTold, from } };
  if (before === undefined) return accept(linked);
  return accept<PersonEvent>(
    { type: 'ParentUnlinkedFromPupil', data: { parent, on: from, link: before.by } },
    linked,
  );
};

/** Today, or the day on which the pupil begins. */
const firstDay = (state: KnownPerson, today: string): string => {
  const admitted = heldStill(state, 'pupil', today);
  return admitted !== undefined && admitted.from > today ? admitted.from : today;
};

const refusalOf = (
  { parent }: Command<'LinkParent'>,
  from: string,
  state: KnownPerson,
  { facts, streamId }: PersonContext,
): PersonRejection | null => {
  const admitted = heldStill(state, 'pupil', from);
  if (admitted === undefined) return rejections.pupilNotRegistered;
  const isParent = facts.parent !== undefined && isStill(facts.parent, 'parent', from);
  if (!isParent || parent === streamId || isStill(state, 'parent', from)) return rejections.notAParent;
  // A link that begins later stands in the way of one that has no end.
  const isLater = state.parents.some(
    (link) => link.parent === parent && link.from > from && !isOver(link, link.from),
  );
  return from < admitted.from || isLater ? rejections.dayNotPossible : null;
};
