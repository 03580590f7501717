import { isKept } from '../../events/log/journal/find-entries.ts';
import type { FoundEntry } from '../../events/log/journal/types.ts';
import { leafHash, sameHash } from '../../events/log/proof/hash.ts';
import { MalformedNote } from '../../events/log/proof/malformed.ts';
import { memoryTree, rootAt } from '../../events/log/proof/tree.ts';
import { isTamperedRecord } from '../shared/checkpoints/tampered-record.ts';
import { verifiedCheckpoint } from '../shared/checkpoints/verified-checkpoint.ts';
import type { Run } from './run.ts';
import type { SweepDeps } from './types.ts';

/** Checkpoints of one request. */
const A_READ = 500;
/** Those of the last day, made hour by hour. */
const NEWEST = 24;
const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Looks at the checkpoints of a school: that one of our keys signed each, for this school and size, and that the
 * journal of today has the root that it states, so that each continues all before it. The newest each night, of
 * the others a seventh, so that all are looked at within a week.
 * @returns the size of the first one that the journal does not lead to, null where there is none; `notLedTo`
 * reports it once the journal itself was looked at
 */
export const checkCheckpoints = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  entries: readonly FoundEntry[],
): Promise<number | null> => {
  let first: number | null = null;
  const leaves = leavesOf(entries);
  const tree = memoryTree(leaves);
  for (const { size, note } of ofTonight(await allOf(deps, school), deps.now())) {
    if (run.isLate()) return first;
    const reason = await lookAt(deps, school, { size, note }, (signed) =>
      signed <= leaves.length ? rootAt(tree, signed) : null,
    );
    if (reason === NOT_LED_TO) first ??= size;
    else if (reason !== null) await run.reportKey({ key: keyOf(school, size), reason });
    run.checked.checkpoints += 1;
  }
  return first;
};

const NOT_LED_TO = 'journal-altered';
const keyOf = (school: string, size: number): string => `${school}/~checkpoints/${size}`;

/**
 * Reports a checkpoint that the journal does not lead to, where no line of the journal was found that explains
 * it: then log and journal were altered alike, and what was signed alone tells.
 */
export const notLedTo = async (run: Run, school: string, size: number | null): Promise<void> => {
  if (size === null) return;
  const isExplained = [...run.findings.tampered].some(
    ([key, reason]) => key.startsWith(`${school}/`) && reason === NOT_LED_TO,
  );
  if (!isExplained) await run.reportKey({ key: keyOf(school, size), reason: NOT_LED_TO });
};

/** Up to the first line that is lost, which is reported by itself: beyond it nothing has a root. */
const leavesOf = (entries: readonly FoundEntry[]): readonly Buffer[] => {
  const lost = entries.findIndex((entry) => !isKept(entry));
  return entries
    .slice(0, lost < 0 ? entries.length : lost)
    .filter(isKept)
    .map(({ hash }) => leafHash(Buffer.from(hash, 'base64url')));
};

interface Stored {
  readonly size: number;
  readonly note: string;
}

const allOf = async ({ checkpoints }: SweepDeps, school: string): Promise<readonly Stored[]> => {
  const all: Stored[] = [];
  for (let more = true; more; ) {
    const some = await checkpoints.list(school, all.at(-1)?.size ?? 0, A_READ);
    all.push(...some);
    more = some.length === A_READ;
  }
  return all;
};

const ofTonight = (all: readonly Stored[], now: string): readonly Stored[] => {
  const today = Math.floor(Date.parse(now) / DAY_MS) % DAYS;
  return all.filter((_, index) => index >= all.length - NEWEST || index % DAYS === today);
};

/** Why one is not what was signed; null for one that is, or that was made after the journal was read. */
const lookAt = async (
  { trust, checkpointKeys: keys }: SweepDeps,
  school: string,
  stored: Stored,
  rootOf: (size: number) => Promise<Buffer> | null,
): Promise<string | null> => {
  try {
    const { root } = await verifiedCheckpoint({ keys, trust }, school, stored);
    const journaled = await rootOf(stored.size);
    return journaled === null || sameHash(root, journaled) ? null : NOT_LED_TO;
  } catch (error) {
    if (isTamperedRecord(error)) return error.reason;
    if (error instanceof MalformedNote) return 'checkpoint-not-ours';
    throw error;
  }
};
