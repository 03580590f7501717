import { type Change, tallied } from '../../../domain/kernel/counts.ts';
import type { Projection, Source } from '../../../domain/kernel/projection.ts';
import type { Kept } from './fold-row.ts';
import { generationKey } from './generations.ts';
import {
  type Item,
  listAttributes,
  type StoredSource,
  SUMMARY,
  sourceAttributes,
  sourceText,
  summaryAttributes,
} from './items.ts';
import { joinsAt, type KeptAt, type MadeLists } from './made-from.ts';
import type { OpenGeneration } from './open-models.ts';

/** One write of a transaction. */
export interface Write {
  readonly pk: string;
  readonly sk: string;
  /** Null: the item is removed. */
  readonly attributes: Item | null;
  /**
   * The revision that the item must still have (null: it must not be there); left out where another item of
   * the transaction guards it.
   */
  readonly revision?: number | null;
}

/** A stream of which something else is kept now. */
export interface Changed {
  readonly source: Source;
  readonly before: StoredSource | null;
  readonly after: Kept;
}

export interface BeforeAndAfter {
  readonly before: KeptAt;
  readonly after: KeptAt;
}

/** What is kept of the changed streams, and which streams look at which from now on. */
export const sourceWrites = (
  projection: Projection,
  open: OpenGeneration,
  changed: readonly Changed[],
  { before, after }: BeforeAndAfter,
): readonly Write[] => {
  const next = new Map(
    changed.map((one) => [sourceText(one.source), { ...(one.before ?? nothing), ...one.after }]),
  );
  const look = (source: Source, by: Source, isLooking: boolean) => {
    const known = next.get(sourceText(source)) ?? open.sources.get(sourceText(source)) ?? nothing;
    const others = known.dependents.filter((one) => one !== sourceText(by));
    next.set(sourceText(source), {
      ...known,
      dependents: isLooking ? [...others, sourceText(by)].toSorted() : others,
    });
  };
  for (const { source } of changed) {
    for (const gone of joinsAt(projection, source, before)) look(gone, source, false);
    for (const join of joinsAt(projection, source, after)) look(join, source, true);
  }
  return [...next].flatMap(([sk, stored]) => sourceWrite(open, sk, stored));
};

const nothing: StoredSource = { commit: 0, row: null, dependents: [], revision: 0 };

/** Written where it changed; what neither shows anything nor is looked at is not kept. */
const sourceWrite = (
  { place, generation, sources }: OpenGeneration,
  sk: string,
  stored: StoredSource,
): readonly Write[] => {
  const before = sources.get(sk) ?? null;
  const isKept = stored.row !== null || stored.dependents.length > 0;
  const isSame =
    before !== null &&
    before.commit === stored.commit &&
    before.dependents.join() === stored.dependents.join();
  if (isSame || (before === null && !isKept)) return [];
  const attributes = isKept ? sourceAttributes({ ...stored, revision: (before?.revision ?? 0) + 1 }) : null;
  return [{ pk: generationKey(place, generation), sk, attributes, revision: before?.revision ?? null }];
};

/** List rows that go, come, or are otherwise than they were. */
export const listWrites = (
  { place, generation }: OpenGeneration,
  old: MadeLists,
  made: MadeLists,
): readonly Write[] => {
  const pk = generationKey(place, generation);
  const gone = [...old.rows.keys()]
    .filter((sk) => !made.rows.has(sk))
    .map((sk) => ({ pk, sk, attributes: null }));
  const come = [...made.rows]
    .filter(([sk, { text }]) => old.rows.get(sk)?.text !== text)
    .map(([sk, { source, text }]) => ({ pk, sk, attributes: listAttributes(source, text) }));
  return [...gone, ...come];
};

/**
 * Every change of a model raises its summary, so that of two writers that met one has to look again. @param
 * at a day that has come
 */
export const summaryWrite = (open: OpenGeneration, old: MadeLists, made: MadeLists, at: string): Write => {
  const { place, generation, summary } = open;
  const changes = [...changesOf(old, -1), ...changesOf(made, 1)];
  const attributes = summaryAttributes(tallied(summary.tally, changes, at), (summary.revision ?? 0) + 1);
  return { pk: generationKey(place, generation), sk: SUMMARY, attributes, revision: summary.revision };
};

const changesOf = ({ listed }: MadeLists, times: Change['times']): readonly Change[] =>
  listed.map(({ counts = {} }) => ({ counts, times }));
