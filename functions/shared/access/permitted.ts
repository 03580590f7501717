import { splitId } from '../../../domain/kernel/ids.ts';
import type { Caller } from './identity.ts';
import type { Action, Permission, Relation } from '../../../domain/kernel/permission.ts';

export interface Attempt {
  readonly stream: string;
  readonly action: Action;
  /** Id of the record; empty for lists. */
  readonly id: string;
  /** The person whom a command names, where it names one. */
  readonly named?: string | undefined;
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

const holds = (relation: Relation, { person, children }: Caller, attempt: Attempt): boolean => {
  switch (relation) {
    case 'self':
      return personOf(attempt) === person;
    case 'own-child':
      return children.includes(personOf(attempt));
    case 'names-self':
      return attempt.named === person;
  }
};

/** Records of a person are `people/<person>` or, in other streams, `<person>.<what>`. */
const personOf = ({ stream, id }: Attempt): string => (stream === 'people' ? id : splitId(id).head);
