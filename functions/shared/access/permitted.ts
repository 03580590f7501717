import type { Permission } from '../../../domain/kernel/permission.ts';
import type { Caller } from './identity.ts';
import { type Attempt, type Lookup, standing } from './standing.ts';

export type { Attempt } from './standing.ts';

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

/**
 * A row that forbids beats every other; of several that permit, the first that opens personal fields decides.
 * What was not looked up counts against the caller: a row that needs it does not permit, and forbids.
 */
export const grantFor = (table: readonly Permission[], caller: Caller, attempt: Attempt): Decision => {
  const { permits, forbids } = rowsFor(table, caller, attempt);
  const barring = forbids.find(({ stands }) => stands !== false)?.row;
  const permitting = permits.filter(({ stands }) => stands === true).map(({ row }) => row);
  const best = permitting.find(opens) ?? permitting[0];
  if (best === undefined) return { effect: 'no-row', row: NO_ROW };
  if (barring !== undefined) return { effect: 'forbid', row: barring.id };
  return { effect: 'permit', row: best.id, opensPersonal: opens(best) };
};

/** What is permitted; null: it is not. */
export const permitted = (decision: Decision): Grant | null =>
  decision.effect === 'permit' ? { row: decision.row, opensPersonal: decision.opensPersonal } : null;

/**
 * What has to be looked up before the table can decide: nothing, where no row of such a relation could change
 * the decision.
 */
export const lookupsFor = (
  table: readonly Permission[],
  caller: Caller,
  attempt: Attempt,
): ReadonlySet<Lookup> => {
  const { permits, forbids } = rowsFor(table, caller, attempt);
  const known = permits.filter(({ stands }) => stands === true);
  const better = permits.filter(
    ({ row, stands }) =>
      typeof stands === 'string' &&
      (known.length === 0 || (opens(row) && !known.some((one) => opens(one.row)))),
  );
  const isDecided = known.length + better.length === 0 || forbids.some(({ stands }) => stands === true);
  const open = isDecided ? [] : [...better, ...forbids];
  return new Set(open.flatMap(({ stands }) => (typeof stands === 'string' ? [stands] : [])));
};

const opens = ({ withholdsPersonal }: Permission): boolean => withholdsPersonal !== true;

/** The rows of what is attempted that name a role of the caller, and whether each holds. */
const rowsFor = (table: readonly Permission[], caller: Caller, attempt: Attempt) => {
  const rows = table
    .filter(
      ({ stream, actions, roles }) =>
        stream === attempt.stream &&
        actions.includes(attempt.action) &&
        roles.some((role) => caller.roles.includes(role)),
    )
    .map((row) => ({
      row,
      stands: row.relation === undefined || standing(row.relation, caller, attempt),
    }));
  return {
    permits: rows.filter(({ row }) => row.effect !== 'forbid'),
    forbids: rows.filter(({ row }) => row.effect === 'forbid'),
  };
};
