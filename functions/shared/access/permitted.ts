import type { Action, Permission, Relation } from '../../../domain/kernel/permission.ts';
import type { Caller } from './identity.ts';

export interface Attempt {
  readonly stream: string;
  readonly action: Action;
  /** Whom the record or the command is about; null for nobody. */
  readonly subject: string | null;
}

/** What a permission gives: personal fields opened, or withheld. */
export interface Grant {
  readonly opensPersonal: boolean;
}

/** Null: forbidden. Of several rows that allow it, one that opens personal fields wins. */
export const grantFor = (table: readonly Permission[], caller: Caller, attempt: Attempt): Grant | null => {
  const rows = table.filter((row) => allows(row, caller, attempt));
  return rows.length === 0 ? null : { opensPersonal: rows.some((row) => row.withholdsPersonal !== true) };
};

const allows = (row: Permission, caller: Caller, attempt: Attempt): boolean =>
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
