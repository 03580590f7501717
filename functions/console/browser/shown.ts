import type { Answers } from '../../../domain/reports/as-of/answers.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { type AnswerSection, sectionsOf } from '../../../domain/reports/as-of/sections.ts';

/** What was so on a day, as a page shows it. */
export interface Shown {
  /** The instant that is looked at, UTC. */
  readonly asOf: string;
  readonly by: Until['by'];
  /** Of the last commit that counts; 0: none does. */
  readonly position: number;
  readonly tables: readonly ShownTable[];
}

export interface ShownTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const rowsOf = (rows: readonly object[]): AnswerSection['rows'] =>
  rows.map((row) => Object.fromEntries(Object.entries(row)));

const cell = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};

/** A column of which nothing is known, such as names, which are sealed, is left out. */
const tableOf = ({ title, rows, heads }: AnswerSection): ShownTable => {
  const columns = Object.entries(heads).filter(([field]) => rows.some((row) => field in row));
  return {
    title,
    head: columns.map(([, head]) => head),
    rows: rows.map((row) => columns.map(([field]) => cell(row[field]))),
  };
};

/** A section a question, as the command line has them. */
export const answerSections = (answers: Answers): readonly AnswerSection[] => {
  const { roles, agreements, access, devices, policy } = answers;
  return sectionsOf({
    roles: rowsOf(roles),
    agreements: rowsOf(agreements),
    access: rowsOf(access),
    devices: { lent: rowsOf(devices.lent), allocated: rowsOf(devices.allocated) },
    policy: { inForce: rowsOf(policy.inForce === null ? [] : [policy.inForce])[0] ?? null },
  });
};

export const shownOf = (
  sections: readonly AnswerSection[],
  { asOf, by }: Until,
  position: number,
): Shown => ({ asOf, by, position, tables: sections.map(tableOf) });
