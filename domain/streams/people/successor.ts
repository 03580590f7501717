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

/** Whether the one who is named holds the role on that day already, with no end in sight, and is somebody else. */
export const takesOver = (
  role: string,
  { on, successor }: Ending,
  { streamId, facts }: Pick<PersonContext, 'streamId' | 'facts'>,
): boolean =>
  successor !== undefined && successor !== streamId && holdsOpenEnded(facts.successor?.roles ?? [], role, on);

/** Roles that a school is never without, and that an event would end. */
export const endedBy = (book: RoleBook, change: RoleRecord, { on }: Ending): readonly NeverUnfilled[] => {
  const holds = (after: RoleBook, role: string) =>
    heldRoles(after).some((one) => one.role === role && !isOver(one, on));
  const after = foldBook(book, change, Number.MAX_SAFE_INTEGER);
  return NEVER_UNFILLED.filter((role) => holds(book, role) && !holds(after, role));
};
