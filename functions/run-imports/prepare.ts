import { entriesOf, type TargetEntry } from '../../domain/imports/roster/entries.ts';
import { isMissing } from '../../domain/imports/roster/plan.ts';
import type { PlanRules } from '../../domain/imports/roster/record.ts';
import type { Roster } from '../../domain/imports/roster/roster.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import type { Pages } from '../shared/imports/pages.ts';
import { type EntryItem, INDEX, type IndexPage, PAGE_OF_PEOPLE } from './entry-page.ts';
import { asJson, type Progress, putFlaws, putPages, refused, rulesOf } from './progress.ts';
import { readRoster, tablesOf } from './read-roster.ts';
import { prepareRegister } from './registers/prepare-register.ts';
import { type Resolved, resolvePeople } from './resolve.ts';
import type { RunDeps } from './run-deps.ts';

/** Reads the file and finds out who is who; what is left to compare stands in pages. */
export const prepare = async (deps: RunDeps, job: ImportJob, pages: Pages): Promise<Progress> => {
  const read = await tablesOf(deps, job);
  if ('flaws' in read) return refused(read.flaws);
  if (job.kind === 'register') return prepareRegister(deps, job, pages, read.tables);
  const { roster, flaws } = await readRoster(deps, job, read.tables);
  if (roster === null) return refused(flaws);
  const resolved = await resolvePeople(deps, job, roster);
  const { entries, flaws: mixedUp } = entriesOf(resolved.matched);
  const rules = rulesOf(deps, job, roster);
  const leavers = leaversIn(resolved, rules);
  const all = [...flaws, ...resolved.flaws, ...mixedUp];
  const items: readonly EntryItem[] = [
    ...entries.map((target): EntryItem => ({ kind: 'row', target })),
    ...leavers.map((person): EntryItem => ({ kind: 'leaver', person })),
  ];
  const found = {
    entries: await putPages(pages, 'entries', items, PAGE_OF_PEOPLE),
    flaws: await putFlaws(pages, all),
  };
  await pages.put(INDEX, asJson(indexOf(entries, resolved, roster, job)));
  return {
    status: 'comparing',
    cursor: { phase: 0, page: 0 },
    pages: { ...job.pages, ...found },
    counts: {
      people: entries.length,
      flaws: all.length,
      leavers: 0,
      onRecord: managedIn(resolved, job).length,
      commands: 0,
      refused: 0,
    },
  };
};

const leaversIn = ({ onRecord, marks, matched }: Resolved, rules: PlanRules): readonly string[] => {
  // Who was on record before and is found by name is not missing, whatever other id the system had for them.
  const found = new Set(matched.map(({ target }) => target));
  return [...onRecord]
    .filter(([person, known]) => !found.has(person) && isMissing(known, (mark) => marks.has(mark), rules))
    .map(([person]) => person);
};

const managedIn = ({ onRecord }: Resolved, { source }: ImportJob): readonly string[] =>
  [...onRecord]
    .filter(([, { state }]) => state.outsideIds.some((one) => one.source === source))
    .map(([person]) => person);

const indexOf = (
  entries: readonly TargetEntry[],
  resolved: Resolved,
  { extent, covers }: Roster,
  job: ImportJob,
): IndexPage => {
  const targets = entries.flatMap(({ person, entry }) =>
    entry.ids.map(({ id }) => {
      const isParent = entry.memberships.some(({ capacity }) => capacity === 'parent');
      return [id, { person, isParent }] as const;
    }),
  );
  return {
    targets: Object.fromEntries(targets),
    managed: [...new Set([...managedIn(resolved, job), ...entries.map(({ person }) => person)])],
    covers: [...covers],
    extent,
  };
};
