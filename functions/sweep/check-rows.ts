import type { Projection } from '../../domain/kernel/projection.ts';
import { isNewerEvent } from '../../events/catalogue/upcast.ts';
import type { ReadCommit, StreamKey } from '../../events/log/types.ts';
import { foldCommits, type Kept } from '../shared/read-model/fold-row.ts';
import { createLiveGenerations } from '../shared/read-model/generations.ts';
import { sourceText } from '../shared/read-model/items.ts';
import { rowText } from '../shared/read-model/row-text.ts';
import { differingLists } from './differing-lists.ts';
import type { Run } from './run.ts';
import { type StoredModel, storedModel } from './stored-model.ts';
import type { SweepDeps } from './types.ts';

/** Compares what the read models keep of streams with what their commits give. */
export interface RowChecks {
  readonly of: (key: StreamKey) => RowCheck;
}

/**
 * One stream's rows: sees its commits in order, and compares in the end. What is made of a later release's
 * events, it can't tell, and does not compare.
 */
export interface RowCheck {
  readonly visit: (read: ReadCommit) => void;
  readonly end: () => void;
}

interface Open {
  readonly projection: Projection;
  readonly stored: StoredModel;
}

/**
 * Reads the live rows of every model of a school once. What stands in the lists is compared at once with what
 * it is made of; what is kept of each stream, as the streams are read. The text of a row is a function of the
 * commits that it reflects, so that no commit on its way explains a difference: somebody changed the row, or
 * the projection was changed and the model not rebuilt since.
 */
export const openRows = async (deps: SweepDeps, run: Run, school: string): Promise<RowChecks> => {
  const open: Open[] = [];
  const table = { client: deps.client, tableName: deps.readModelTable };
  const liveAt = createLiveGenerations(table);
  for (const projection of deps.projections) {
    const stored = await storedModel(table, liveAt, school, projection);
    open.push({ projection, stored });
    if (stored.isStill) run.checked.rows += stored.lists.size;
    for (const row of differingLists(projection, stored))
      run.differs({ school, model: projection.model, row });
  }
  return { of: (key) => together(open.flatMap((one) => checkIn(deps, run, one, key))) };
};

const together = (checks: readonly RowCheck[]): RowCheck => ({
  visit: (read) => {
    for (const check of checks) check.visit(read);
  },
  end: () => {
    for (const check of checks) check.end();
  },
});

/** Null behind what a later release recorded. */
const foldedWith = (deps: SweepDeps, projection: Projection, before: Kept, read: ReadCommit): Kept | null => {
  try {
    return foldCommits(deps, projection, before, [read]);
  } catch (error) {
    if (isNewerEvent(error)) return null;
    throw error;
  }
};

const checkIn = (
  deps: SweepDeps,
  run: Run,
  { projection, stored }: Open,
  key: StreamKey,
): readonly RowCheck[] => {
  const kept = Object.hasOwn(projection.streams, key.stream)
    ? stored.sources.get(sourceText(key))
    : undefined;
  if (kept === undefined) return [];
  let folded: Kept | null = { commit: 0, row: null };
  return [
    {
      visit: (read) => {
        if (folded !== null && read.commit.commit <= kept.commit)
          folded = foldedWith(deps, projection, folded, read);
      },
      end: () => {
        if (folded === null) return;
        run.checked.rows += 1;
        const text = folded.row === null ? null : rowText(folded.row);
        if (folded.commit !== kept.commit || text !== kept.text)
          run.differs({ school: key.school, model: projection.model, row: sourceText(key) });
      },
    },
  ];
};
