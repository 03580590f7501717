import { logKey } from '../../events/log/key.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import { SUMMARY } from '../shared/read-model/items.ts';
import { bringUp, laggingIn, sourceOf, type ToCompare } from './bring-up.ts';
import { compareSummaries } from './compare-summaries.ts';
import { settle } from './settle.ts';
import { isSame, type StoredRows, storedRows } from './stored-rows.ts';
import type { RebuildDeps, Run } from './types.ts';

export interface Comparison {
  readonly rows: number;
  readonly missing: number;
  readonly lagged: number;
  /**
   * Streams whose rows are not the same at the same commit, or stand in the old generation alone; and the
   * summary, where it differs.
   */
  readonly reported: readonly ReportedRow[];
}

/**
 * Compares two generations stream by stream and row by row, byte for byte, and their summaries. Both go on
 * changing meanwhile: what reflects different commits is brought to the same first, so that only a difference
 * counts that no message on its way explains.
 */
export const compare = async (deps: RebuildDeps, run: Run, toCompare: ToCompare): Promise<Comparison> => {
  const { place, live, filled } = toCompare;
  const [before, made] = [
    await storedRows(deps.table, place, live),
    await storedRows(deps.table, place, filled),
  ];
  const differing = [...before].filter(([source, old]) => !isSame(old, made.get(source)));
  const lagging = laggingIn(before, made);
  await bringUp(deps, run, toCompare, lagging);
  const reported: ReportedRow[] = [];
  for (const [name, old] of differing) {
    const source = sourceOf(place, name);
    const seen = [...keysOf(old), ...keysOf(made.get(name))];
    const difference = await settle(deps, run, { ...toCompare, source, seen });
    if (difference !== 'same') reported.push({ row: logKey(source), ...difference });
  }
  // Rows that differ, or that the old generation lacks, count otherwise: the summaries say nothing new then.
  const isWhole = reported.length === 0 && [...made.keys()].every((source) => before.has(source));
  const isSummed = !isWhole || (await compareSummaries(deps, run, toCompare));
  if (!isSummed) reported.push({ row: `${place.school}/${SUMMARY}`, how: 'differs' });
  const counted = [...made].flatMap(([source, { texts }]) =>
    [...texts.keys()].map((sk) => before.get(source)?.texts.has(sk) === true),
  );
  return {
    rows: counted.length,
    missing: counted.filter((wasThere) => !wasThere).length,
    lagged: lagging.length,
    reported,
  };
};

const keysOf = (rows: StoredRows | undefined): readonly string[] => [...(rows?.texts.keys() ?? [])];
