import type { Context } from 'aws-lambda';
import { instantOf } from '../shared/lambda/clock.ts';
import { log, logFailure } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { runDigest } from './digest.ts';
import { runDue } from './due.ts';
import type { RunDeps } from './run-deps.ts';

/** What is kept of an invocation to finish the school in hand; the next run goes on. */
const RESERVE_MS = 20_000;
const SCHOOLS_AT_ONCE = 5;
/** Between two runs. */
const EVERY_MS = 15 * 60_000;

/**
 * Every quarter of an hour: acts on what has fallen due, and on Mondays asks for the digests. Late, doubled
 * and missed runs do no harm: a row stands until it was acted on, and the decider of its stream has the last
 * word. Each run begins with other schools, so that none is always among those for which no time is left.
 * @throws Error when a school could not be run, after all others were
 */
export const createHandler =
  (deps: RunDeps) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const isLate = () => context.getRemainingTimeInMillis() < RESERVE_MS;
    const schools = inTurn(await deps.schools(), deps.clock());
    const now = instantOf(deps.clock());
    const failed = new Set<string>();
    for (let from = 0; from < schools.length; from += SCHOOLS_AT_ONCE) {
      if (isLate()) {
        log('deadlines-stopped', { left: schools.length - from });
        break;
      }
      await Promise.all(
        schools.slice(from, from + SCHOOLS_AT_ONCE).map(async (school) => {
          await runSchool(deps, school, { now, isLate }).catch((error: unknown) => {
            logFailure(error);
            failed.add(school);
          });
        }),
      );
    }
    if (failed.size > 0)
      throw new Error(`the deadlines of ${failed.size} of ${schools.length} schools could not be run`);
  };

const inTurn = (schools: readonly string[], now: Date): readonly string[] => {
  const first = (Math.floor(now.getTime() / EVERY_MS) * SCHOOLS_AT_ONCE) % Math.max(1, schools.length);
  return [...schools.slice(first), ...schools.slice(0, first)];
};

const runSchool = async (
  deps: RunDeps,
  school: string,
  { now, isLate }: { now: string; isLate: () => boolean },
): Promise<void> => {
  // A row that can't be acted on keeps nobody from the digest.
  await settleAll([() => runDue(deps, school, { now, isLate }), () => runDigest(deps, school, now)]);
};
