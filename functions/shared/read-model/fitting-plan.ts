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
  if (!(planned instanceof StreamNotProjected)) return { writes: planned, taken: subjects, failed: [] };
  const [only, ...others] = subjects;
  if (only === undefined) return { writes: [], taken: [], failed: [] };
  if (others.length > 0) return fittingPlan(deps, open, firstHalf(subjects));
  if (only.commits.length > 1)
    return fittingPlan(deps, open, [{ ...only, commits: firstHalf(only.commits) }]);
  return { writes: [], taken: [], failed: [[only, planned]] };
};

const firstHalf = <T>(list: readonly T[]): readonly T[] => list.slice(0, Math.ceil(list.length / 2));

const everywhere = async (
  deps: PlanDeps,
  open: readonly OpenGeneration[],
  subjects: readonly Subject[],
): Promise<readonly Write[] | StreamNotProjected> => {
  const writes: Write[] = [];
  for (const generation of open) writes.push(...(await planOf(deps, generation, subjects)));
  const sizes = writes.map(({ attributes }) =>
    attributes === null ? 0 : Buffer.byteLength(JSON.stringify(attributes)),
  );
  const isFitting =
    writes.length <= MOST_WRITES &&
    sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES &&
    sizes.every((size) => size <= MOST_BYTES_OF_ITEM);
  return isFitting
    ? writes
    : new StreamNotProjected('what follows from one commit is too much for one transaction');
};

const notProjected = (error: unknown): StreamNotProjected => {
  if (error instanceof StreamNotProjected) return error;
  throw error;
};
