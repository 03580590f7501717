import { tallied } from '../../domain/kernel/counts.ts';
import type { Projection } from '../../domain/kernel/projection.ts';
import type { Kept } from '../shared/read-model/fold-row.ts';
import { SUMMARY, sourceIn, sourceText, storedSummary, summaryText } from '../shared/read-model/items.ts';
import { type KeptAt, listsAt, type MadeLists, StreamNotProjected } from '../shared/read-model/made-from.ts';
import { rowIn } from '../shared/read-model/row-text.ts';
import type { StoredModel } from './stored-model.ts';

/**
 * Sort keys of the list rows that are not what the kept rows give, and of those that lack; the summary, where
 * its numbers are not those of the lists. Nothing where others were at work on the rows: they are compared by
 * the next run.
 */
export const differingLists = (projection: Projection, stored: StoredModel): readonly string[] => {
  if (!stored.isStill || projection.lists === undefined) return [];
  const made = madeOf(projection, stored);
  const keys = new Set([...made.rows.keys(), ...stored.lists.keys()]);
  const differing = [...keys].filter((key) => !isSame(made, stored, key));
  return differing.length === 0 && !isSummed(made, stored) ? [SUMMARY] : differing;
};

const isSame = (made: MadeLists, stored: StoredModel, key: string): boolean => {
  const [one, other] = [made.rows.get(key), stored.lists.get(key)];
  return one !== undefined && one.text === other?.text && sourceText(one.source) === other.source;
};

/** A row that can't be folded into a list is named where the streams are read; here it gives none. */
const madeOf = (projection: Projection, { sources }: StoredModel): MadeLists => {
  const kept = new Map<string, Kept>();
  for (const [source, { commit, text }] of sources) {
    const row = text === null ? null : readable(text);
    kept.set(source, { commit, row });
  }
  const at: KeptAt = (source) => kept.get(sourceText(source)) ?? null;
  const all = [...sources.keys()].map((source) => madeFrom(projection, source, at));
  return { listed: all.flatMap(({ listed }) => listed), rows: new Map(all.flatMap(({ rows }) => [...rows])) };
};

const none: MadeLists = { listed: [], rows: new Map() };

const madeFrom = (projection: Projection, source: string, at: KeptAt): MadeLists => {
  try {
    return listsAt(projection, [sourceIn(source)], at);
  } catch (error) {
    if (error instanceof StreamNotProjected) return none;
    throw error;
  }
};

const readable = (text: string) => {
  try {
    return rowIn(text);
  } catch {
    return null;
  }
};

/** Nobody counts where no summary was ever written. */
const isSummed = ({ listed }: MadeLists, { summary }: StoredModel): boolean => {
  if (summary === null) return listed.length === 0;
  const stored = readableTally(summary);
  if (stored === null) return false;
  const changes = listed.map(({ counts = {} }) => ({ counts, times: 1 }) as const);
  return summaryText(tallied({ at: stored.at, steps: {} }, changes, stored.at)) === summary;
};

const readableTally = (text: string) => {
  try {
    return storedSummary({ r: { N: '0' }, row: { S: text } }).tally;
  } catch {
    return null;
  }
};
