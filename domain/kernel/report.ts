import type { PermissionRow } from './permission.ts';

/** A document made of read models or of a replay, as of a checkpoint. */
export interface Report {
  /** Its action in the permission table, beside the others that are asked of the record as a whole. */
  readonly name: string;
  /** Policy items that ask for it. */
  readonly items: readonly string[];
  /** Addresses that it is read at: routes of the API and paths of OpenAPI derive from them. */
  readonly paths: readonly `/v1/${string}`[];
  /**
   * Whether it is signed: then `functions/reports` makes it, which alone holds that right, and else
   * `functions/reads`.
   */
  readonly isSigned: boolean;
  /** Who may ask for it; nobody else. */
  readonly permissions: readonly Omit<PermissionRow<string>, 'actions'>[];
  /**
   * Whether it shows what stands in sensitive records: then reading it is recorded, as a replay always is.
   */
  readonly sensitive: boolean;
}

/**
 * A report with its name and addresses as types, so that a handler or a description that is forgotten does
 * not compile.
 */
export const defineReport = <const R extends Report>(report: R): R => report;
