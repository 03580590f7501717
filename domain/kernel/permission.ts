import type { Role } from '../../events/catalogue/words.ts';

/** How the caller must stand to whom a record or a command is about, beside the role. */
export type Relation =
  /** It is the caller. */
  | 'self'
  /** It is a child of the caller. */
  | 'own-child';

/** The name of a command; `read` for state and history; for the stream `views` the model of a list. */
export type Action = string;

/** A process, or the deadlines, as a sender of commands. */
export type SystemRole = `system.${string}`;

/** One row of a stream's permissions. */
export interface PermissionRow<A extends string> {
  readonly actions: readonly A[];
  readonly roles: readonly (Role | SystemRole)[];
  readonly relation?: Relation;
  /** Readers who see that a personal field is there, but not what it says. */
  readonly withholdsPersonal?: true;
}

/** One permission of the whole table; what no row allows is forbidden. */
export interface Permission extends PermissionRow<Action> {
  readonly stream: string;
}

/** Rows for the commands of a stream and `read`; they name no other. */
export const permissionsOf = <C extends { readonly type: string }>(
  rows: readonly PermissionRow<C['type'] | 'read'>[],
): readonly PermissionRow<C['type'] | 'read'>[] => rows;
