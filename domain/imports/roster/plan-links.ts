import { isHeldOn, isOver } from '../../kernel/held-roles.ts';
import type { ParentKind } from '../../kernel/person.ts';
import { heldFrom } from './capacities.ts';
import { type KnownState, laterOf, type PersonCommand, type PlanRules } from './record.ts';
import type { RosterLinkKind } from './roster.ts';

/** Who is a parent of the child by the file, as a person on record. */
export interface WantedLink {
  readonly parent: string;
  readonly kind: RosterLinkKind;
}

export interface LinkPlan {
  readonly commands: readonly PersonCommand[];
  /**
   * Parents whom the file names, and whose link somebody ended on record: only a person may make it again.
   */
  readonly withheld: readonly string[];
}

/** `guardian` is what systems call a parent or a carer. */
const agrees = (held: ParentKind, wanted: RosterLinkKind): boolean =>
  held === wanted || (wanted === 'guardian' && held !== 'contact');

/** What one link asks for; `withheld`: somebody ended it. Null: it stands already. */
const linkCommand = (
  { parents }: KnownState,
  { parent, kind }: WantedLink,
  from: string,
): PersonCommand | 'withheld' | null => {
  const links = parents.filter((one) => one.parent === parent);
  const open = links.find((one) => !isOver(one, from));
  const linked = { type: 'LinkParent', parent, kind: kind === 'guardian' ? 'parent' : kind, from } as const;
  if (open === undefined)
    return links.some((one) => !one.endsWithParent) ? 'withheld' : { ...linked, mayBeTold: true };
  return !agrees(open.kind, kind) && isHeldOn(open, from) ? { ...linked, mayBeTold: open.mayBeTold } : null;
};

/**
 * Links of a child to parents. A file never changes who may be told of a child, and never makes a link again
 * that was ended: a court may have ordered so, and the system of the office may not know (ORG-06).
 * @param managed whether somebody comes from the same outside system: only their links end by what a file has
 * not
 */
export const linkCommands = (
  child: KnownState,
  wanted: readonly WantedLink[],
  managed: (person: string) => boolean,
  { on, source }: PlanRules,
): LinkPlan => {
  const admitted = heldFrom(child, on).find(({ role }) => role === 'pupil');
  if (admitted === undefined) return { commands: [], withheld: [] };
  const from = laterOf(on, admitted.from);
  const asked = wanted.map((one) => ({ parent: one.parent, command: linkCommand(child, one, from) }));
  const isWanted = (person: string) => wanted.some(({ parent }) => parent === person);
  const over = child.parents.filter(
    (one) => one.until === null && managed(one.parent) && !isWanted(one.parent),
  );
  const reason = `The roster ${source} has the link no more.`;
  return {
    commands: [
      ...asked.flatMap(({ command }) => (command === null || command === 'withheld' ? [] : [command])),
      ...[...new Set(over.map(({ parent }) => parent))].map(
        (parent) => ({ type: 'UnlinkParent', parent, on: from, reason }) as const,
      ),
    ],
    withheld: asked.flatMap(({ parent, command }) => (command === 'withheld' ? [parent] : [])),
  };
};
