import { metric } from '../shared/lambda/log.ts';
import type { NamedFindings } from '../shared/operations/sweep-report.ts';
import { checkAll } from './check-all.ts';
import { handOver } from './hand-over.ts';
import { createRun, type Findings } from './run.ts';
import { scanLog } from './scan-log.ts';
import type { HandedOver, SweepDeps, SweepResult } from './types.ts';

/** What a sweep counted, and what it found by name. */
export interface Swept {
  readonly result: SweepResult;
  readonly named: NamedFindings;
}

/**
 * First, for every school, hands over whatever relay and projections missed, which is cheap and urgent; then
 * looks whether the log is whole, stream by stream, as long as the time lasts. Leaves a report of what it
 * found, also where a school failed.
 * @throws Error when a school could not be swept, after all others were
 */
export const sweep = async (deps: SweepDeps, isLate: () => boolean): Promise<Swept> => {
  const startedAt = deps.now();
  const { schools, malformed } = await scanLog(deps.client, deps.eventLogTable);
  const run = createRun(deps, isLate);
  for (const key of malformed) await run.reportKey({ reason: 'malformed-key', key });
  const handed = await handOver(deps, run, schools);
  const unchecked = await checkAll(deps, run, schools);
  const streams = malformed.length + [...schools.values()].flat().length;
  const { tampered, unjournaled, rows } = run.findings;
  const checked = { streams, tampered: tampered.size, unchecked };
  const found = {
    ...{ unjournaled: unjournaled.size, differing: rows.length },
    ...{ compared: run.checked.rows, checkpoints: run.checked.checkpoints },
  };
  const result = { ...checked, ...found, ...totalOf(handed) };
  const swept = handed.map(({ rung: _, dues: __, ...one }) => ({
    ...one,
    failed: run.failed.has(one.school),
  }));
  const named = namedIn(run.findings);
  await deps.reports.put({ startedAt, endedAt: deps.now(), ...checked, ...found, ...named, schools: swept });
  metric('SweptStreams', result.streams);
  metric('SweptCommits', result.journaled + result.republished);
  metric('SweptStaleStreams', result.rung);
  metric('SweptDueDates', result.dues);
  metric('SweptDifferingRows', result.differing);
  metric('SweptNotices', result.unnotified);
  metric('SweepUnchecked', result.unchecked);
  if (run.failed.size > 0)
    throw new Error(`${run.failed.size} of ${schools.size} schools could not be swept`);
  return { result, named };
};

/** Things that a report names; there may be more, which its numbers tell. */
const MOST_NAMED = 100;

/** What a sweep found, by name. */
export const namedIn = ({ tampered, unjournaled, rows }: Findings): NamedFindings => ({
  tamperedKeys: inOrder([...tampered.keys()]).map((key) => ({ key, reason: tampered.get(key) ?? '' })),
  unjournaledKeys: inOrder([...unjournaled]),
  differingRows: rows.slice(0, MOST_NAMED),
});

/** Stream by stream, and by numbers within one. */
const inOrder = (keys: readonly string[]): string[] =>
  keys
    .map((key) => ({
      key,
      stream: key.slice(0, key.lastIndexOf('/')),
      number: Number(key.slice(key.lastIndexOf('/') + 1)),
    }))
    .toSorted((a, b) => (a.stream === b.stream ? a.number - b.number : a.stream < b.stream ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ key }) => key);

const totalOf = (
  handed: readonly HandedOver[],
): Pick<SweepResult, 'journaled' | 'republished' | 'rung' | 'dues' | 'unnotified'> => {
  const total = { journaled: 0, republished: 0, rung: 0, dues: 0, unnotified: 0 };
  for (const { journaled, republished, rung, dues, unnotified } of handed) {
    total.journaled += journaled;
    total.republished += republished;
    total.rung += rung;
    total.dues += dues;
    total.unnotified += unnotified;
  }
  return total;
};
