import type { Table } from './table.ts';

/**
 * What can be wrong with a file, in words for the person who sends it. `isFatal`: nothing of the file is
 * used.
 */
export const flawTexts = {
  'no-file': 'no file was put at the address that the import named',
  'file-too-large': 'the file is larger than 50 MB',
  'encoding-wrong': 'the file is not in UTF-8; save it as CSV UTF-8',
  'csv-broken': 'the file is no CSV: a quote is not closed, or a cell is longer than 10,000 characters',
  'too-many-rows': 'the file has more than 300,000 rows',
  'too-many-people': 'the file has more than 20,000 people of the school',
  'zip-expected': 'the format is a zip of CSV files',
  'csv-expected': 'the format is one CSV file, no zip',
  'zip-broken': 'the zip is damaged or not whole',
  'zip-too-many': 'the zip has more than 100 files',
  'zip-too-large': 'what the zip holds is larger than 128 MB, or far larger than the zip itself',
  'zip-nested': 'the zip holds another archive',
  'zip-path': 'the zip holds a path that leads out of it, or a name twice',
  'file-missing': 'a file that the format needs is missing',
  'file-empty': 'the file has no rows',
  'column-missing': 'a column that the format needs is missing; names are case-sensitive',
  'column-twice': 'a column stands twice',
  'id-twice': 'the same id stands in two rows',
  'school-unknown': 'no organisation of the file is this school; say which with its id in the file',
  'manifest-wrong': 'the manifest names a mode that is none, or users and roles in different modes',
  'value-missing': 'a value that the format needs is missing',
  'too-long': 'the value is longer than what is recorded of it may be',
  'name-unusable': 'the name is not one line of 1 to 200 characters',
  'email-unusable': 'this is no address for mail',
  'day-unusable': 'this is no day of the years 1900 to 2199, written as year-month-day or day/month/year',
  'day-order-unclear':
    'no day of the file tells whether the day or the month comes first; write 2026-09-01, or say that days come first',
  'day-month-first': 'days of the file are written month first; write 2026-09-01',
  'born-after-today': 'the date of birth lies ahead',
  'role-unknown': 'the role is none that the format knows',
  'status-unknown': 'the status is none that the format knows',
  'year-unknown': 'the year group is none of N, R, Y1 to Y13',
  'year-not-taught': 'the school does not teach this year group',
  'year-missing': 'a pupil without a year group can not be admitted',
  'class-unusable': 'no id of a class can be made of the title',
  'class-unknown': 'no row of the file is this class',
  'user-unknown': 'no row of the file is this person',
  'nothing-here': 'the person has no role at the school',
  'link-to-self': 'somebody is not their own parent',
  'contradicts-itself': 'rows of one person say different things in this column',
  'person-unknown': 'nobody on record has this id or address',
  'person-unclear': 'several people on record have this address',
  'may-be-same':
    'somebody on record who is not linked to this system may be the same person: link or correct the record first',
  'word-unknown': 'the word is none that the column takes',
  'link-ended':
    'on record the link to a parent of this child was ended, so it is not made again; if it is right, somebody links the two',
  'child-unclear':
    'the device is with a parent of no pupil or of several: say for which child in a register of our own form',
  'mixed-up': 'several ids of the outside system are one person on record, and one of them is a pupil',
  'somebody-else':
    'on record the id is of a pupil, here of an adult, or the other way: the outside system gave it to somebody else',
  'source-id-taken': 'somebody else on record has this id of the outside system',
} as const;
export type FlawCode = keyof typeof flawTexts;

/**
 * Something in a file that can't be used. It says where, never what stands there: values are names of people.
 */
export interface Flaw {
  readonly file: string;
  /** Line of the file as a spreadsheet numbers it; null: the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: FlawCode;
  /** Whether nothing of the import is used. */
  readonly isFatal: boolean;
}

export const flawAt = (
  { file, row }: { readonly file: string; readonly row: number | null },
  column: string | null,
  code: FlawCode,
): Flaw => ({ file, row, column, code, isFatal: false });

export const fatal = (
  { file, row = null }: { readonly file: string; readonly row?: number | null },
  column: string | null,
  code: FlawCode,
): Flaw => ({ file, row, column, code, isFatal: true });

/** Columns that must be there once; a wrong header makes the whole file unusable. */
export const headerFlaws = ({ file, header }: Table, needed: readonly string[]): readonly Flaw[] => [
  ...needed.filter((name) => !header.includes(name)).map((name) => fatal({ file }, name, 'column-missing')),
  ...[...new Set(header.filter((name, at) => name !== '' && header.indexOf(name) !== at))].map((name) =>
    fatal({ file }, name, 'column-twice'),
  ),
];
