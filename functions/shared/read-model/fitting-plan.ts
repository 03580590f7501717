import { StreamNotProjected } from './made-from.ts';
import type { OpenGeneration } from './open-models.ts';
import { type PlanDeps, planOf, type Subject } from './plan.ts';
import type { Write } from './plan-writes.ts';

/** DynamoDB's limits of one transaction, and of one item, with something to spare. */
const MOST_WRITES = 100;
const MOST_BYTES = 3_500_000;
const MOST_BYTES_OF_ITEM = 380_000;

/** What one transaction can hold. */
export interface FittingPlan<S> {
  readonly writes: readonly Write[];
  /** Transactions to write before, which nothing guards: rows that are the same whoever puts them. */
  readonly ahead: readonly (readonly Write[])[];
  /** Whose commits are in it, perhaps only the first of them. */
  readonly taken: readonly S[];
  /** Streams that can't be projected, and why. */
  readonly failed: readonly (readonly [S, StreamNotProjected])[];
}

/**
 * Plans as many subjects as one transaction holds, in every open generation: all of them, or the first half,
 * and so on.
 */
export const fittingPlan = async <S extends Subject>(
  deps: PlanDeps,
  open: readonly OpenGeneration[],
  subjects: readonly S[],
): Promise<FittingPlan<S>> => {
  const planned = await everywhere(deps, open, subjects).catch(notProjected);
  if (!(planned instanceof StreamNotProjected) && fits(planned))
    return { writes: planned, ahead: [], taken: subjects, failed: [] };
  const [only, ...others] = subjects;
  if (only === undefined) return { writes: [], ahead: [], taken: [], failed: [] };
  if (others.length > 0) return fittingPlan(deps, open, firstHalf(subjects));
  if (only.commits.length > 1)
    return fittingPlan(deps, open, [{ ...only, commits: firstHalf(only.commits) }]);
  const divided =
    planned instanceof StreamNotProjected || deps.projection.rowsStay !== true ? null : inParts(planned);
  if (divided !== null) return { ...divided, taken: subjects, failed: [] };
  const error = planned instanceof StreamNotProjected ? planned : new StreamNotProjected(TOO_MUCH);
  return { writes: [], ahead: [], taken: [], failed: [[only, error]] };
};

const TOO_MUCH = 'what follows from one commit is too much for one transaction';

/** Rows that nothing guards go ahead; what says that they are made comes last. Null: it is still too much. */
const inParts = (writes: readonly Write[]): Pick<FittingPlan<Subject>, 'writes' | 'ahead'> | null => {
  const rows = writes.filter(({ revision }) => revision === undefined);
  const guarded = writes.filter(({ revision }) => revision !== undefined);
  const ahead = Array.from({ length: Math.ceil(rows.length / MOST_WRITES) }, (_, part) =>
    rows.slice(part * MOST_WRITES, (part + 1) * MOST_WRITES),
  );
  return [...ahead, guarded].every(fits) ? { writes: guarded, ahead } : null;
};

const firstHalf = <T>(list: readonly T[]): readonly T[] => list.slice(0, Math.ceil(list.length / 2));

const everywhere = async (
  deps: PlanDeps,
  open: readonly OpenGeneration[],
  subjects: readonly Subject[],
): Promise<readonly Write[]> => {
  const writes: Write[] = [];
  for (const generation of open) writes.push(...(await planOf(deps, generation, subjects)));
  return writes;
};

const fits = (writes: readonly Write[]): boolean => {
  const sizes = writes.map(({ attributes }) =>
    attributes === null ? 0 : Buffer.byteLength(JSON.stringify(attributes)),
  );
  return (
    writes.length <= MOST_WRITES &&
    sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES &&
    sizes.every((size) => size <= MOST_BYTES_OF_ITEM)
  );
};

const notProjected = (error: unknown): StreamNotProjected => {
  if (error instanceof StreamNotProjected) return error;
  throw error;
};
