import type { StoredRow } from '../../../domain/kernel/projection.ts';
import { type FoldDeps, foldAfter } from './fold-row.ts';
import type { ReadModel, RowPlace } from './read-model.ts';

export interface CatchUpDeps extends FoldDeps {
  readonly readModel: Pick<ReadModel, 'get' | 'put'>;
}

/** The row after it was brought up to the end of its stream; null while there is none to show. */
export interface CaughtUp {
  readonly row: StoredRow | null;
  /** Whether it had to be written. */
  readonly isNew: boolean;
}

/** Tries for the guarded write; more than this many writers do not meet at one row. */
export const TRIES = 20;

/** Applies to a row what its stream has after it, whoever else does the same. @throws Error when others were first too often */
export const catchUp = async (deps: CatchUpDeps, place: RowPlace): Promise<CaughtUp> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const before = await deps.readModel.get(place);
    const row = await foldAfter(deps, place.source, before);
    if (row === null || row.commit === before?.commit) return { row, isNew: false };
    if (await deps.readModel.put(place, row, before?.commit ?? null)) return { row, isNew: true };
  }
  throw new Error(`the row of a stream was taken by other writers ${TRIES} times`);
};
