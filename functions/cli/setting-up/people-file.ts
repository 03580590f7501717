import { fileText } from '../../../events/log/proof/file-text.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readBytes } from '../options.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';

/** The columns of the file of people, in any order; docs/deploy.md says what goes where. */
export const columns = [
  'school',
  'id',
  'as',
  'name',
  'email',
  'from',
  'born',
  'year-group',
  'roles',
  'children',
  'log-in',
] as const;
export type Column = (typeof columns)[number];

/** One line of the file: texts as they stand there, empty where nothing does. */
export type PersonLine = Readonly<Record<Column, string>> & {
  /** From 1. */
  readonly line: number;
};

/** What is wrong, and where: `line 7: born: …`. Never repeats a value, since values are personal. */
export type Complaint = string;

export interface PeopleFile {
  readonly people: readonly PersonLine[];
  readonly complaints: readonly Complaint[];
}

/** Reads the file's lines. @throws CliError for a file that can't be read, or is no CSV */
export const readPeople = (file: string): PeopleFile => {
  const [heading, ...records] = recordsIn(file);
  const names = heading?.fields ?? [];
  if (names.length === 1 && /[;\t]/.test(names[0] ?? ''))
    return {
      people: [],
      complaints: ['line 1: the columns are not separated by commas: save it as CSV with commas'],
    };
  const isKnown = (name: string): boolean => columns.some((column) => column === name);
  const complaints = [
    ...columns
      .filter((column) => !names.includes(column))
      .map((column) => `line 1: the column ${column} is missing`),
    ...names.flatMap((name, index) =>
      isKnown(name) && names.indexOf(name) === index
        ? []
        : [`line 1: column ${index + 1} is none of ours, or stands there twice`],
    ),
  ];
  if (complaints.length > 0) return { people: [], complaints };
  const isWhole = ({ fields }: CsvRecord): boolean => fields.length === names.length;
  return {
    people: records.filter(isWhole).map(({ line, fields }) => ({ ...named(names, fields), line })),
    complaints: records
      .filter((record) => !isWhole(record))
      .map(({ line, fields }) => `line ${line}: has ${fields.length} fields, expected ${names.length}`),
  };
};

const named = (names: readonly string[], fields: readonly string[]): Readonly<Record<Column, string>> => {
  const at = (column: Column): string => fields[names.indexOf(column)] ?? '';
  return {
    school: at('school'),
    id: at('id'),
    as: at('as'),
    name: at('name'),
    email: at('email'),
    from: at('from'),
    born: at('born'),
    'year-group': at('year-group'),
    roles: at('roles'),
    children: at('children'),
    'log-in': at('log-in'),
  };
};

const recordsIn = (file: string): readonly CsvRecord[] => {
  const text = textIn(file);
  try {
    return readCsv(text);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new CliError(exitCodes.badInput, `${file}, ${cause.message}`, { cause });
  }
};

const textIn = (file: string): string => {
  const text = fileText(readBytes(file));
  if (text !== null) return text;
  const message = `${file} is not text in UTF-8: save it from your spreadsheet as "CSV UTF-8"`;
  throw new CliError(exitCodes.badInput, message);
};
