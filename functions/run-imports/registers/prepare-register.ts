import { type Flaw, flawAt } from '../../../domain/imports/flaws.ts';
import { readAccess } from '../../../domain/imports/registers/access.ts';
import { readAgreements } from '../../../domain/imports/registers/agreements.ts';
import { readAssetRegister, readDevices } from '../../../domain/imports/registers/devices.ts';
import type {
  FoundPerson,
  RegisterCommands,
  RegisterRow,
} from '../../../domain/imports/registers/register.ts';
import type { Table } from '../../../domain/imports/table.ts';
import type { ImportJob } from '../../shared/imports/job.ts';
import type { Pages } from '../../shared/imports/pages.ts';
import { type PlanStep, pageName } from '../../shared/imports/plan-page.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { counted } from '../counted.ts';
import { inPages, PAGE_OF_PEOPLE } from '../entry-page.ts';
import { asJson, type Progress, putFlaws, refused } from '../progress.ts';
import { AT_ONCE, type RunDeps } from '../run-deps.ts';
import { type FindPerson, findPeople } from './find-people.ts';
import { registeredSoFar } from './left-to-send.ts';

const readers = {
  agreements: readAgreements,
  devices: readDevices,
  'asset-register': readAssetRegister,
  access: readAccess,
} as const;

/** Reads a register, finds whom it names, and plans what is not on record yet. */
export const prepareRegister = async (
  deps: RunDeps,
  job: ImportJob,
  pages: Pages,
  tables: readonly Table[],
): Promise<Progress> => {
  const { format } = job;
  if (format === 'oneroster-1.2' || format === 'sds-2.1' || format === 'flat')
    throw new Error(`no register has the format ${format}`);
  const { rows, flaws } = readers[format](tables, job);
  if (rows === null) return refused(flaws);
  const find = findPeople(deps, job);
  const made = await atOnce(AT_ONCE, rows, (row) => madeOf(row, find));
  const steps = await plannedSteps(deps, job, made);
  const all = [...flaws, ...made.flatMap((one) => ('flaw' in one ? [one.flaw] : []))];
  const planned = inPages(steps, PAGE_OF_PEOPLE);
  for (const [page, items] of planned.entries()) await pages.put(pageName('plan', page), asJson(items));
  const counts = { rows: rows.length, leavers: 0, onRecord: 0, commands: 0, refused: 0, flaws: 0 };
  return {
    status: 'ready',
    pages: { ...job.pages, plan: planned.length, flaws: await putFlaws(pages, all) },
    ...counted({ ...job, counts }, steps, all),
  };
};

type Made = { readonly at: RegisterRow['at']; readonly commands: RegisterCommands } | { readonly flaw: Flaw };

const madeOf = async ({ at, names, make }: RegisterRow, find: FindPerson): Promise<Made> => {
  const found: FoundPerson[] = [];
  for (const name of names) {
    const person = await find(name);
    if (typeof person === 'string') return { flaw: flawAt(at, name.column, person) };
    found.push(person);
  }
  const commands = make(found);
  return 'flaw' in commands ? commands : { at, commands };
};

/**
 * One step a record, whatever number of rows it has; without what is there already, so that a register sent
 * again sends nothing.
 */
const plannedSteps = async (
  deps: RunDeps,
  { school }: ImportJob,
  made: readonly Made[],
): Promise<readonly PlanStep[]> => {
  const rows = made.flatMap((one) => ('flaw' in one ? [] : [one]));
  const byRecord = [...Map.groupBy(rows, ({ commands: { stream, id } }) => `${stream}/${id}`).values()];
  const steps = await atOnce(AT_ONCE, byRecord, async (group): Promise<readonly PlanStep[]> => {
    const [first] = group;
    if (first === undefined) return [];
    const { stream, id } = first.commands;
    const { commit, isThere } = await registeredSoFar(deps, school, stream, id);
    const commands = group.flatMap((one) => one.commands.commands).filter((one) => !isThere(one));
    const step = { stream, id, phase: 'people' as const, commit, refused: [], at: first.at };
    return commands.length === 0 ? [] : [{ ...step, commands: asCommands(commands) }];
  });
  return steps.flat().toSorted((a, b) => (`${a.stream}/${a.id}` < `${b.stream}/${b.id}` ? -1 : 1));
};

const asCommands = (commands: RegisterCommands['commands']): PlanStep['commands'] =>
  commands.map((one) => ({ ...one }));
