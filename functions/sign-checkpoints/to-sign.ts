import type { SigningProgress, SigningProgressStore } from '../../events/log/checkpoints/signing-progress.ts';
import { eachAtOnce } from '../shared/checkpoints/log-of-logs/each-at-once.ts';
import type { SignDeps } from '../shared/checkpoints/sign-deps.ts';
import { logFailure } from '../shared/lambda/log.ts';

export interface ToSignDeps {
  readonly journal: Pick<SignDeps['journal'], 'headPosition'>;
  readonly progress: SigningProgressStore;
}

/** A journal that a run works on. */
export interface JournalToSign {
  readonly tenant: string;
  readonly progress: SigningProgress;
}

export interface ToSign {
  /** In the order in which they are to be worked on. */
  readonly journals: readonly JournalToSign[];
  /** How many could not be looked at. */
  readonly failed: number;
}

/**
 * The journals that do not end where all was done, which takes two requests each; all of them where everything is
 * to be looked at. First come those that changed; of each kind those that no run has begun with for the longest
 * time, whatever came of it: so none waits behind the same others, run after run.
 */
export const toSign = async (
  deps: ToSignDeps,
  tenants: readonly string[],
  everything: boolean,
): Promise<ToSign> => {
  const looked = await eachAtOnce(tenants, async (tenant) => lookAt(deps, tenant));
  const found = looked.filter((one) => one !== null);
  const journals = found
    .filter(({ isChanged }) => isChanged || everything)
    .toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged) || byTried(a.progress, b.progress));
  return { journals, failed: tenants.length - found.length };
};

const lookAt = async ({ journal, progress }: ToSignDeps, tenant: string) => {
  try {
    const [head, known] = await Promise.all([journal.headPosition(tenant), progress.of(tenant)]);
    return { tenant, progress: known, isChanged: head !== known.doneUpTo };
  } catch (error) {
    logFailure(error, { school: tenant });
    return null;
  }
};

const byTried = (a: SigningProgress, b: SigningProgress): number => {
  if (a.triedAt === b.triedAt) return 0;
  return a.triedAt < b.triedAt ? -1 : 1;
};
