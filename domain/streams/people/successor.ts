import { holdsOpenEnded, isOver } from '../../kernel/held-roles.ts';
import { foldBook, heldRoles, type RoleBook } from '../../kernel/role-book.ts';
import type { RoleRecord } from '../../kernel/role-record.ts';
import type { PersonContext } from './decision.ts';

/** Roles that a school is never without (ORG-02). */
const NEVER_UNFILLED = ['dsl'] as const;
export type NeverUnfilled = (typeof NEVER_UNFILLED)[number];

export const isNeverUnfilled = (role: string): role is NeverUnfilled =>
  NEVER_UNFILLED.some((one) => one === role);

interface Ending {
  readonly on: string;
  readonly successor?: string | undefined;
}

/**
 * Whether the one who is named holds the role on that day already, with no end in sight, and is somebody
 * else.
 */
export const takesOver = (
  role: string,
  { on, successor }: Ending,
  { streamId, facts }: Pick<PersonContext, 'streamId' | 'facts'>,
): boolean =>
  successor !== undefined && successor !== streamId && holdsOpenEnded(facts.successor?.roles ?? [], role, on);

/** Roles that a school is never without, and that an event would end. */
const endedBy = (book: RoleBook, change: RoleRecord, { on }: Ending): readonly NeverUnfilled[] => {
  const holds = (after: RoleBook, role: string) =>
    heldRoles(after).some((one) => one.role === role && !isOver(one, on));
  const after = foldBook(book, change, Number.MAX_SAFE_INTEGER);
  return NEVER_UNFILLED.filter((role) => holds(book, role) && !holds(after, role));
};

/**
 * Roles that a school is never without, and that nobody who is named takes over when an event ends them. Null
 * where somebody is named who does not take over every one of them.
 */
export const unfilledBy = (
  book: RoleBook,
  change: RoleRecord,
  ending: Ending,
  context: Pick<PersonContext, 'streamId' | 'facts'>,
): readonly NeverUnfilled[] | null => {
  const unfilled = endedBy(book, change, ending).filter((role) => !takesOver(role, ending, context));
  return ending.successor !== undefined && unfilled.length > 0 ? null : unfilled;
};

/** How an event of leaving says so: not at all where there are none. */
export const statedUnfilled = (unfilled: readonly NeverUnfilled[]) =>
  unfilled.length > 0 ? { unfilled: [...unfilled] } : {};
