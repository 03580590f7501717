import type { Action, Permission, Relation } from '../../../domain/kernel/permission.ts';
import type { Caller } from './identity.ts';

export interface Attempt {
  readonly stream: string;
  readonly action: Action;
  /** Whom the record or the command is about; null for nobody. */
  readonly subject: string | null;
}

/** What a permission gives: personal fields opened, or withheld; and the id of the row that gives it. */
export interface Grant {
  readonly row: string;
  readonly opensPersonal: boolean;
}

/** The row of a decision that no row made. */
export const NO_ROW = 'no-row';

/** What the table says, and the id of the row that says so. */
export type Decision =
  | ({ readonly effect: 'permit' } & Grant)
  | { readonly effect: 'forbid'; readonly row: string }
  | { readonly effect: 'no-row'; readonly row: typeof NO_ROW };

/** A row that forbids beats every other; of several that permit, the first that opens personal fields decides. */
export const grantFor = (table: readonly Permission[], caller: Caller, attempt: Attempt): Decision => {
  const rows = table.filter((row) => applies(row, caller, attempt));
  const forbids = rows.find(({ effect }) => effect === 'forbid');
  if (forbids !== undefined) return { effect: 'forbid', row: forbids.id };
  const permits = rows.find(({ withholdsPersonal }) => withholdsPersonal !== true) ?? rows[0];
  if (permits === undefined) return { effect: 'no-row', row: NO_ROW };
  return { effect: 'permit', row: permits.id, opensPersonal: permits.withholdsPersonal !== true };
};

/** What is permitted; null: it is not. */
export const permitted = (decision: Decision): Grant | null =>
  decision.effect === 'permit' ? { row: decision.row, opensPersonal: decision.opensPersonal } : null;

const applies = (row: Permission, caller: Caller, attempt: Attempt): boolean =>
  row.stream === attempt.stream &&
  row.actions.includes(attempt.action) &&
  row.roles.some((role) => caller.roles.includes(role)) &&
  (row.relation === undefined || holds(row.relation, caller, attempt));

const holds = (relation: Relation, { person, children }: Caller, { subject }: Attempt): boolean => {
  switch (relation) {
    case 'self':
      return subject === person;
    case 'own-child':
      return subject !== null && children.includes(subject);
  }
};
