import { accept } from '../../../kernel/decider.ts';
import { isOver } from '../../../kernel/held-roles.ts';
import { dayBefore } from '../../../kernel/instant.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import type { KnownPerson } from '../state.ts';

/**
 * A wrong link shows a child to a stranger: it can be taken back no matter who the two are by now (ORG-06).
 */
export const unlinkParent = (
  { parent, reason, on: day }: Command<'UnlinkParent'>,
  { parents }: KnownPerson,
  { today }: PersonContext,
): PersonDecision => {
  const on = day ?? today;
  const links = parents.filter((link) => link.parent === parent && !isOver(link, on));
  return accept(
    ...links.map(({ by: link }) => ({
      type: 'ParentUnlinkedFromPupil' as const,
      data: { parent, on, link, reason },
    })),
  );
};

/**
 * The parent is one of the school no more: the link ends with that. The day may move, as the day of leaving
 * does; where somebody ended the link before it, that stays.
 */
export const endParentLink = (
  { link, on }: Command<'EndParentLink'>,
  { parents }: KnownPerson,
): PersonDecision => {
  const held = parents.find(({ by }) => by === link);
  const last = dayBefore(on);
  if (held === undefined || held.until === last) return accept();
  const isEndedBefore = held.until !== null && held.until < last && !held.endsWithParent;
  return isEndedBefore
    ? accept()
    : accept({ type: 'ParentUnlinkedFromPupil', data: { parent: held.parent, on, link } });
};
