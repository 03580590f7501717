import type { PermissionRow } from './permission.ts';

/** A document made of read models or of a replay, as of a checkpoint. */
export interface Report<Name extends string = string> {
  /** Its action in the permission table, beside the others that are asked of the record as a whole. */
  readonly name: Name;
  /** Who may ask for it; nobody else. */
  readonly permissions: readonly Omit<PermissionRow<string>, 'actions'>[];
  /** Whether it shows what stands in sensitive records: then reading it is recorded, as a replay always is. */
  readonly sensitive: boolean;
}

export const defineReport = <const Name extends string>(report: Report<Name>): Report<Name> => report;
