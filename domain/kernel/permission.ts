import type { Role } from '../../events/catalogue/words.ts';
import type { Relation } from './relation.ts';

/** The name of a command; `read` for state and history; for the stream `views` the model of a list. */
export type Action = string;

/** A process, or the deadlines, as a sender of commands. */
export type SystemRole = `system.${string}`;

/** One row of a stream's permissions. */
export interface PermissionRow<A extends string> {
  readonly actions: readonly A[];
  readonly roles: readonly (Role | SystemRole)[];
  /** @default - whomever it is about */
  readonly relation?: Relation;
  /** Beats every row that permits. @default - it permits */
  readonly effect?: 'forbid';
  /** Readers who see that a personal field is there, but not what it says. */
  readonly withholdsPersonal?: true;
  /** What the row is called where two would have one id. @default - its first action */
  readonly name?: string;
}

/** One permission of the whole table; what no row allows is forbidden. */
export interface Permission extends PermissionRow<Action> {
  readonly stream: string;
  /** Names the row in the record of who looked; other rows that come or go don't change it. */
  readonly id: string;
}

/** Rows for the commands of a stream and `read`; they name no other. */
export const permissionsOf = <C extends { readonly type: string }>(
  rows: readonly PermissionRow<C['type'] | 'read'>[],
): readonly PermissionRow<C['type'] | 'read'>[] => rows;

/** `<stream>/<name>`, and on which terms: `agreements/read:own-child`. */
const idOf = (stream: string, row: PermissionRow<string>): string => {
  const { actions, effect, relation, withholdsPersonal, name = actions[0] ?? '' } = row;
  const terms = [effect, relation, withholdsPersonal === true ? 'names-withheld' : undefined];
  return [`${stream}/${name}`, ...terms.filter((term) => term !== undefined)].join(':');
};

/** Rows as they stand in the whole table: each with its stream and its id. */
export const permissionsIn = (
  stream: string,
  rows: readonly PermissionRow<string>[],
): readonly Permission[] => rows.map((row) => ({ stream, id: idOf(stream, row), ...row }));
