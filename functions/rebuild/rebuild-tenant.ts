import type { Operation, ReportedRow } from '../shared/operations/operation.ts';
import { type ModelPlace, SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';
import { type Begun, begin } from './begin.ts';
import { clearLeft } from './clear-left.ts';
import { type Comparison, compare } from './compare.ts';
import { counted } from './counts.ts';
import { type Cursor, cursorIn, type Followed } from './cursor.ts';
import { fill } from './fill.ts';
import { finish } from './finish.ts';
import type { RebuildDeps, Run } from './types.ts';

/** Rows that an operation names; there may be more, which its counts tell. */
const MOST_REPORTED = 100;

/**
 * Fills, compares and switches one model of one tenant, from wherever an invocation before had come to. False
 * when late.
 */
export const rebuildTenant = async (deps: RebuildDeps, run: Run, tenant: string): Promise<boolean> => {
  const { claim, projection } = run;
  const place = { school: tenant, model: projection.model };
  const known = cursorAt(claim.current(), tenant);
  if (known === null || known.phase === 'fill') {
    const schools = await journaledIn(deps, place);
    if (schools.length === 0) return count(run, { schools: 1, empty: 1 });
    const begun = await begin(deps, place, claim.current().id);
    if (begun === null) return count(run, { schools: 1, busy: 1 });
    if (!(await fillAndDecide(deps, run, { place, schools, begun, known }))) return false;
  }
  const decided = cursorAt(claim.current(), tenant);
  if (decided === null || decided.phase === 'fill')
    throw new Error('a filled generation has neither been kept nor switched to');
  await finish(deps, { place, ...decided, operation: claim.current().id });
  return true;
};

const cursorAt = ({ cursor }: Operation, tenant: string): Cursor | null => {
  const known = cursorIn(cursor);
  return known?.tenant === tenant ? known : null;
};

const count = async ({ claim }: Run, more: Parameters<typeof counted>[1]): Promise<true> => {
  await claim.save({ counts: counted(claim.current(), more) });
  return true;
};

/** The directory of schools is made of every school's journal, another model of its own school's. */
const journaledIn = async (deps: RebuildDeps, { school, model }: ModelPlace): Promise<readonly string[]> => {
  if (model === SCHOOL_DIRECTORY) return deps.schools();
  return (await deps.journal.headPosition(school)) === 0 ? [] : [school];
};

interface ToDecide {
  readonly place: ModelPlace;
  readonly schools: readonly string[];
  readonly begun: Begun;
  readonly known: Cursor | null;
}

const fillAndDecide = async (
  deps: RebuildDeps,
  run: Run,
  { place, schools, begun, known }: ToDecide,
): Promise<boolean> => {
  const { claim } = run;
  const { live, filling } = await clearLeft(deps, place, begun);
  const at = { tenant: place.school, generation: filling.generation };
  const from = known?.phase === 'fill' && known.generation === filling.generation ? known : null;
  const checkpoint = (followed: Followed, unreadable: readonly ReportedRow[]) =>
    claim.save({
      cursor: { ...at, phase: 'fill', ...followed },
      counts: counted(claim.current(), { unreadable: unreadable.length }),
      ...reporting(claim.current(), unreadable),
    });
  if (!(await fill(deps, run, { generation: filling.generation, schools, from, checkpoint }))) return false;
  const comparison = await compare(deps, run, { place, live, filled: filling.generation });
  const isExpected = claim.current().expect === 'corrected' || comparison.reported.length === 0;
  await claim.save({
    cursor: { ...at, phase: isExpected ? 'switch' : 'keep' },
    counts: countsWith(claim.current(), comparison, isExpected),
    ...reporting(claim.current(), comparison.reported),
  });
  return true;
};

/** Rows that are named, each once. */
const reporting = ({ rows }: Operation, more: readonly ReportedRow[]): Pick<Operation, 'rows'> => {
  const named = new Map([...rows, ...more].map((one) => [`${one.row} ${one.how}`, one]));
  return { rows: [...named.values()].slice(0, MOST_REPORTED) };
};

/**
 * Saved with the decision and before it is carried out, so that no death in between loses or doubles them.
 */
const countsWith = (
  operation: Operation,
  { rows, missing, lagged, reported }: Comparison,
  isExpected: boolean,
): Operation['counts'] => {
  const howMany = (wanted: ReportedRow['how']) => reported.filter(({ how }) => how === wanted).length;
  const outcome = isExpected ? { switched: 1 } : { kept: 1 };
  return counted(operation, {
    schools: 1,
    ...outcome,
    rows,
    missing,
    lagged,
    gone: howMany('gone'),
    differing: howMany('differs'),
  });
};
