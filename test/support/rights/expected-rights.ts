import { readFileSync } from 'node:fs';

/** What a clause of the reviewed expectation says. */
interface Clause {
  readonly roles: readonly string[];
  /** Null: whomever it is about. */
  readonly relation: string | null;
  readonly isWithoutNames: boolean;
  readonly isNever: boolean;
}

/** What is expected of one action. */
export interface ExpectedRight {
  readonly stream: string;
  readonly action: string;
  readonly clauses: readonly Clause[];
}

export type Answer = 'opened' | 'without names' | 'refused';

type Groups = ReadonlyMap<string, readonly string[]>;

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

const rolesIn = (groups: Groups, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => groups.get(name) ?? [name]);

const clauseIn = (groups: Groups, text: string): Clause => {
  const [, never, who = '', , relation = null, withheld] =
    /^(never )?(.+?)( if ([a-z-]+))?( without names)?$/.exec(text.trim()) ?? [];
  return {
    roles: rolesIn(groups, wordsOf(who)),
    relation,
    isWithoutNames: withheld !== undefined,
    isNever: never !== undefined,
  };
};

/** A line with its actions, who may, and why. @throws Error for a line that is none of the known forms */
const rowIn = (groups: Groups, stream: string, line: string): readonly ExpectedRight[] => {
  const [actions = '', who = '', why = ''] = line.split('|').map((part) => part.trim());
  if (why === '') throw new Error(`the expectation of rights has a line of no known form: ${line}`);
  const clauses = who.split(';').map((clause) => clauseIn(groups, clause));
  return wordsOf(actions).map((action) => ({ stream, action, clauses }));
};

/** The expectation as it is written in its file. @throws Error for a line that is none of its forms */
export const rightsIn = (text: string): readonly ExpectedRight[] => {
  const groups = new Map<string, readonly string[]>();
  let stream = '';
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line): readonly ExpectedRight[] => {
      const [, group, members = ''] = /^group ([a-z]+) = (.+)$/.exec(line) ?? [];
      const [, named] = /^stream ([a-z-]+)$/.exec(line) ?? [];
      if (group !== undefined) groups.set(group, rolesIn(groups, wordsOf(members)));
      if (named !== undefined) stream = named;
      return group === undefined && named === undefined ? rowIn(groups, stream, line) : [];
    });
};

export const expectedRights = rightsIn(readFileSync('test/golden/rights.txt', 'utf8'));

/** What is expected of somebody with these roles, who stands so to a record. */
export const expectedAnswer = (
  { clauses }: ExpectedRight,
  roles: readonly string[],
  stands: readonly string[],
): Answer => {
  const fitting = clauses.filter(
    (clause) =>
      clause.roles.some((role) => roles.includes(role)) &&
      (clause.relation === null || stands.includes(clause.relation)),
  );
  const permits = fitting.filter(({ isNever }) => !isNever);
  if (permits.length === 0 || permits.length < fitting.length) return 'refused';
  return permits.some(({ isWithoutNames }) => !isWithoutNames) ? 'opened' : 'without names';
};
