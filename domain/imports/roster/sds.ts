import { dayIn } from '../days.ts';
import { cell, type Row, type Table } from '../table.ts';
import { assemble } from './assemble.ts';
import { type ClassTitles, classesIn } from './class-titles.ts';
import { orgsOfSchool } from './orgs.ts';
import type { RawClassRow, RawLink, RawRole, RawUser, ReadFor } from './raw.ts';
import {
  type Collecting,
  doubledIds,
  flawsOfRows,
  formFlaws,
  type Reading,
  settled,
  tableNamed,
  unusable,
} from './reading.ts';
import type { RosterLinkKind } from './roster.ts';

/** @see https://learn.microsoft.com/en-us/schooldatasync/school-data-sync-format-csv-files-for-v21 */
const needed = {
  'orgs.csv': ['sourcedId', 'name', 'type'],
  'users.csv': ['sourcedId', 'username'],
  'roles.csv': ['userSourcedId', 'orgSourcedId', 'role'],
} as const;
const optional = {
  'classes.csv': ['sourcedId', 'orgSourcedId', 'title'],
  'enrollments.csv': ['classSourcedId', 'userSourcedId', 'role'],
  'demographics.csv': ['userSourcedId', 'birthDate'],
  'relationships.csv': ['userSourcedId', 'relationshipUserSourcedId', 'relationshipRole'],
} as const;

const linkKinds: Readonly<Record<string, RosterLinkKind>> = {
  parent: 'parent',
  guardian: 'guardian',
  aide: 'contact',
  doctor: 'contact',
  relative: 'contact',
  other: 'contact',
};

/** Who has left a place of learning is nobody there. */
const noMembers: readonly string[] = ['alumni', 'formerStudent', 'formerTeacher'];

/**
 * The rows are the whole of a school: the format has no files of changes. Passwords and phone numbers are not
 * looked at.
 */
export const readSds = (tables: readonly Table[], readFor: ReadFor): Reading => {
  const flaws = formFlaws(tables, needed, optional);
  const [orgs, users, roles] = Object.keys(needed).map((name) => tableNamed(tables, name));
  if (flaws.length > 0 || !orgs || !users || !roles) return unusable(flaws);
  const found = orgsOfSchool(orgs, readFor);
  const doubled = doubledIds(users, 'sourcedId');
  if ('flaw' in found) return unusable([found.flaw, ...doubled]);
  if (doubled.length > 0) return unusable(doubled);
  const own = flawsOfRows();
  const members = membersIn(roles, users, found.ids, own);
  const related = tableNamed(tables, 'relationships.csv');
  const links = related && linksIn(related, users, members, own);
  const taught = tableNamed(tables, 'classes.csv');
  const titles = taught && classesIn(taught, 'orgSourcedId', found.ids);
  const enrolled = tableNamed(tables, 'enrollments.csv');
  const all = [...members, ...(links ?? []).map(asParent)];
  const raw = {
    users: usersIn(users, all, tableNamed(tables, 'demographics.csv')),
    roles: all,
    classes: titles && enrolled && enrolmentsIn(enrolled, titles),
    links,
  };
  return settled(own, assemble(raw, 'bulk', readFor), titles?.flaws);
};

/** A person may have several rows, one an organisation. */
const membersIn = (
  roles: Table,
  users: Table,
  orgs: ReadonlySet<string>,
  { skip }: Collecting,
): readonly RawRole[] => {
  const known = new Set(users.rows.map((row) => cell(row, 'sourcedId')));
  const dayOf = (row: Row, column: string): string => {
    const text = cell(row, column);
    const read = text === '' ? '' : dayIn(text.slice(0, 10), 'unclear');
    return typeof read === 'string'
      ? read
      : (skip(roles, row, column, read.flaw, cell(row, 'userSourcedId')) ?? '');
  };
  return roles.rows.flatMap((row) => {
    const role = cell(row, 'role');
    if (!orgs.has(cell(row, 'orgSourcedId')) || noMembers.includes(role)) return [];
    const user = cell(row, 'userSourcedId');
    if (role === '') return skip(roles, row, 'role', 'role-unknown', user) ?? [];
    if (!known.has(user)) return skip(roles, row, 'userSourcedId', 'user-unknown') ?? [];
    return [
      {
        user,
        // The format lists some fifty words for those who work at a place of learning.
        capacity: role === 'student' ? ('pupil' as const) : ('staff' as const),
        from: dayOf(row, 'roleStartDate'),
        until: dayOf(row, 'roleEndDate'),
        isEnded: false,
        year: cell(row, 'grade'),
        email: '',
        at: { file: roles.file, row: row.row },
      },
    ];
  });
};

const linksIn = (
  related: Table,
  users: Table,
  members: readonly RawRole[],
  { skip }: Collecting,
): readonly RawLink[] => {
  const pupils = new Set(members.filter(({ capacity }) => capacity === 'pupil').map(({ user }) => user));
  const known = new Set(users.rows.map((row) => cell(row, 'sourcedId')));
  return related.rows.flatMap((row) => {
    const [child, parent] = [cell(row, 'userSourcedId'), cell(row, 'relationshipUserSourcedId')];
    const role = cell(row, 'relationshipRole');
    // Each relation of a family may stand in both directions.
    if (!pupils.has(child) || role === 'child') return [];
    if (!known.has(parent)) return skip(related, row, 'relationshipUserSourcedId', 'user-unknown') ?? [];
    if (parent === child) return skip(related, row, 'relationshipUserSourcedId', 'link-to-self') ?? [];
    const kind = linkKinds[role];
    if (kind === undefined) return skip(related, row, 'relationshipRole', 'role-unknown') ?? [];
    return [{ child, parent, kind, at: { file: related.file, row: row.row } }];
  });
};

/** Parents stand in no row of `roles.csv`: they are what they are by the relation. */
const asParent = ({ parent, at }: RawLink): RawRole => ({
  user: parent,
  capacity: 'parent',
  from: '',
  until: '',
  isEnded: false,
  year: '',
  email: '',
  at,
});

const usersIn = (users: Table, roles: readonly RawRole[], births: Table | null): readonly RawUser[] => {
  const here = new Set(roles.map(({ user }) => user));
  const born = new Map(births?.rows.map((row) => [cell(row, 'userSourcedId'), cell(row, 'birthDate')]));
  return users.rows
    .filter((row) => here.has(cell(row, 'sourcedId')))
    .map((row) => ({
      id: cell(row, 'sourcedId'),
      name: `${cell(row, 'givenName')} ${cell(row, 'familyName')}`.trim(),
      email: cell(row, 'email'),
      dateOfBirth: born.get(cell(row, 'sourcedId')) ?? '',
      isGone: false,
      year: '',
      personId: '',
      at: { file: users.file, row: row.row },
    }));
};

const enrolmentsIn = (table: Table, { classes }: ClassTitles): readonly RawClassRow[] =>
  table.rows.flatMap((row) => {
    const found = classes.get(cell(row, 'classSourcedId'));
    if (found === undefined) return [];
    const isPupil = cell(row, 'role') === 'student';
    return [
      { user: cell(row, 'userSourcedId'), class: found.id, isPupil, isHome: found.isHome, isEnded: false },
    ];
  });
