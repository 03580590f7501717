import { assignedRoles, trustRoles } from '../../../events/catalogue/words.ts';
import type { AccessAnswer, Answers, RoleAnswer } from './answers.ts';

/** Lists of the answers, in the order in which pages show them. */
const lists = ['roles', 'agreements', 'access', 'lent', 'allocated'] as const;

/** A row of the answers: the list, by its number, and the row's key in it. */
export interface Place {
  readonly list: number;
  readonly key: string;
}

export interface AnswersPage {
  /** The rows of the page; the policy stands on every one. */
  readonly answers: Answers;
  /** The last row of the page; null where nothing comes after. */
  readonly end: Place | null;
  /** About what the rows take in an answer, in bytes of JSON. */
  readonly bytes: number;
}

const offices: readonly string[] = [...assignedRoles, ...trustRoles];
const roleKey = ({ role, person }: RoleAnswer): string =>
  `${String(offices.indexOf(role)).padStart(3, '0')}/${person}`;
/** What one record gives access to stays together. */
const accessKey = ({ record }: AccessAnswer): string => record;

interface Row extends Place {
  readonly bytes: number;
}

const rowsOf = <T>(list: (typeof lists)[number], rows: readonly T[], keyOf: (row: T) => string) =>
  rows.map((row): Row => {
    return { list: lists.indexOf(list), key: keyOf(row), bytes: Buffer.byteLength(JSON.stringify(row)) };
  });

const compared = (a: Place, b: Place): number => {
  if (a.list !== b.list) return a.list - b.list;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
};

const allRows = ({ roles, agreements, access, devices }: Answers): readonly Row[] =>
  [
    ...rowsOf('roles', roles, roleKey),
    ...rowsOf('agreements', agreements, ({ agreement }) => agreement),
    ...rowsOf('access', access, accessKey),
    ...rowsOf('lent', devices.lent, ({ device }) => device),
    ...rowsOf('allocated', devices.allocated, ({ device }) => device),
  ].toSorted(compared);

/**
 * As many rows as there is room for. Those of one key stay together, so that the first of them are always
 * shown.
 */
const fitting = (rows: readonly Row[], most: number): readonly Row[] => {
  let [bytes, together] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && compared(before, row) !== 0) together = index;
    bytes += row.bytes;
    if (bytes > most && together > 0) return rows.slice(0, together);
  }
  return rows;
};

/**
 * The page of the answers behind a row. @param after null: from the beginning @param most bytes of JSON that
 * its rows may take
 */
export const answersPage = (answers: Answers, after: Place | null, most: number): AnswersPage => {
  const left = allRows(answers).filter((row) => after === null || compared(row, after) > 0);
  const shown = fitting(left, most);
  const last = shown.at(-1) ?? null;
  const isShown = (list: (typeof lists)[number], key: string): boolean => {
    const place = { list: lists.indexOf(list), key };
    return last !== null && (after === null || compared(place, after) > 0) && compared(place, last) <= 0;
  };
  const { roles, agreements, access, devices, policy } = answers;
  return {
    answers: {
      roles: roles.filter((row) => isShown('roles', roleKey(row))),
      agreements: agreements.filter(({ agreement }) => isShown('agreements', agreement)),
      access: access.filter((row) => isShown('access', accessKey(row))),
      devices: {
        lent: devices.lent.filter(({ device }) => isShown('lent', device)),
        allocated: devices.allocated.filter(({ device }) => isShown('allocated', device)),
      },
      policy,
    },
    end: last === null || shown.length === left.length ? null : { list: last.list, key: last.key },
    bytes: shown.reduce((sum, row) => sum + row.bytes, 0),
  };
};
