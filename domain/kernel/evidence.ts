import type { Rejection } from './decider.ts';

/**
 * Who attaches a file to a record, and who corrects or withdraws one: whoever may send these commands to it.
 */
export interface EvidenceRights<Action extends string = string> {
  readonly attachAs: Action;
  readonly correctAs: Action;
}

/** What a record says of evidence files at this moment. */
export interface EvidenceFact {
  /** Why none may be attached; null: one may. */
  readonly refusal: Rejection | null;
  /** Why those that it has are shown to nobody; null: to those who may read the record. */
  readonly hidden: Rejection | null;
  /** The incident that it follows from, whose rule holds of its files, too; null: none. */
  readonly incident: string | null;
}

/** Of a record whose files no rule hides. */
export const evidenceFact = (refusal: Rejection | null, incident: string | null = null): EvidenceFact => ({
  refusal,
  hidden: null,
  incident,
});
