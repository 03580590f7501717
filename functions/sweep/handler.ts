import type { Context } from 'aws-lambda';
import { claimOperation, workOn } from '../shared/operations/claim.ts';
import { type ReportedRow, requestedIn } from '../shared/operations/operation.ts';
import type { NamedFindings } from '../shared/operations/sweep-report.ts';
import { goOn, isToGoOn } from './go-on.ts';
import { sweep } from './sweep.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/** What is kept of an invocation to finish the streams in hand, and to say where it stopped. */
const RESERVE_MS = 60_000;

/**
 * The net under relay and projections: every night over what changed and every week over everything, as whenever
 * somebody asks for it, who then finds the result under the operation. Null where there was nothing to do: the
 * operation had ended before, or the run goes on with an earlier one.
 * @throws Error when a school could not be swept, after all others were, so that the run is tried again
 */
export const createHandler =
  (deps: SweepDeps) =>
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SweepResult | null> => {
    const isLate = () => context.getRemainingTimeInMillis() < RESERVE_MS;
    if (isToGoOn(event)) return goOn(deps, isLate);
    const id = requestedIn(event);
    return id === null ? (await sweep(deps, isLate, event)).result : requestedSweep(deps, id, isLate);
  };

const requestedSweep = async (
  deps: SweepDeps,
  id: string,
  isLate: () => boolean,
): Promise<SweepResult | null> => {
  const claim = await claimOperation(deps, id);
  if (claim === null) return null;
  let result: SweepResult | null = null;
  await workOn(claim, async () => {
    const swept = await sweep(deps, isLate, null);
    result = swept.result;
    const reason = reasonIn(result);
    await claim.save({
      status: reason === null ? 'done' : 'failed',
      reason,
      counts: { ...result },
      rows: rowsIn(swept.named),
      ended: true,
    });
  });
  return result;
};

/** Why a person has to look at what came of a sweep; null where nobody has to. */
const reasonIn = ({ tampered, differing }: SweepResult): string | null => {
  if (tampered > 0) return 'tampered';
  return differing > 0 ? 'rows-differ' : null;
};

/** What is not as it was written comes first. */
const rowsIn = ({ tamperedKeys, unjournaledKeys, differingRows }: NamedFindings): readonly ReportedRow[] => [
  ...tamperedKeys.map(({ key, reason }) => ({ row: key, how: 'tampered', reason }) as const),
  ...unjournaledKeys.map((row) => ({ row, how: 'not-journaled' }) as const),
  ...differingRows.map(
    ({ school, model, row }) => ({ row: `${school}/${model}/${row}`, how: 'differs' }) as const,
  ),
];
