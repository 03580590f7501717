import { dayIn } from '../days.ts';
import { type Flaw, fatal } from '../flaws.ts';
import { cell, type Row, type Table } from '../table.ts';
import { assemble } from './assemble.ts';
import { type ClassTitles, classesIn } from './class-titles.ts';
import { orgsOfSchool } from './orgs.ts';
import type { Raw, RawClassRow, RawLink, RawRole, RawUser, ReadFor } from './raw.ts';
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
import type { Extent, RosterCapacity, RosterLinkKind } from './roster.ts';

/**
 * Columns that are read; the specification has more.
 * @see https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv 1EdTech OneRoster 1.2, CSV binding
 */
const needed = {
  'manifest.csv': ['propertyName', 'value'],
  'orgs.csv': ['sourcedId', 'name', 'type'],
  'users.csv': ['sourcedId', 'status', 'givenName', 'familyName', 'email', 'agentSourcedIds', 'grades'],
  'roles.csv': ['sourcedId', 'status', 'userSourcedId', 'role', 'beginDate', 'endDate', 'orgSourcedId'],
} as const;
const optional = {
  'classes.csv': ['sourcedId', 'title', 'classType', 'schoolSourcedId'],
  'enrollments.csv': ['classSourcedId', 'userSourcedId', 'role', 'status'],
  'demographics.csv': ['sourcedId', 'birthDate'],
} as const;

const capacities: Readonly<Record<string, RosterCapacity>> = {
  student: 'pupil',
  guardian: 'parent',
  parent: 'parent',
  relative: 'parent',
  aide: 'staff',
  counselor: 'staff',
  districtAdministrator: 'staff',
  principal: 'staff',
  proctor: 'staff',
  siteAdministrator: 'staff',
  systemAdministrator: 'staff',
  teacher: 'staff',
};

/** Of several grades the first is the one that a pupil is in. */
const gradeIn = (row: Row): string => cell(row, 'grades').split(',')[0]?.trim() ?? '';

const isGone = (row: Row): boolean => cell(row, 'status') === 'tobedeleted';

/** How the files of the package are meant: `bulk` or `delta`; those of people in one way. */
const extentOf = (manifest: Table): Extent | { readonly flaw: Flaw } => {
  const modes = new Map(manifest.rows.map((row) => [cell(row, 'propertyName'), cell(row, 'value')]));
  const [users, roles] = [modes.get('file.users'), modes.get('file.roles')];
  const mode = (['bulk', 'delta'] as const).find((one) => one === users);
  return mode === undefined || users !== roles
    ? { flaw: fatal({ file: manifest.file }, 'value', 'manifest-wrong') }
    : mode;
};

/** Files that the manifest calls absent are not there, whatever lies in the package. */
const present = (tables: readonly Table[]): readonly Table[] => {
  const modes = tableNamed(tables, 'manifest.csv')?.rows ?? [];
  const absent = modes
    .filter((row) => cell(row, 'value') === 'absent')
    .map((row) => `${cell(row, 'propertyName').replace(/^file\./, '')}.csv`);
  return tables.filter(({ file }) => !absent.includes(file));
};

/** Reads a OneRoster 1.2 package for one school. Passwords, phone numbers and user ids are not looked at. */
export const readOneRoster = (files: readonly Table[], readFor: ReadFor): Reading => {
  const tables = present(files);
  const flaws = formFlaws(tables, needed, optional);
  const [manifest, orgs, users, roles] = Object.keys(needed).map((name) => tableNamed(tables, name));
  if (flaws.length > 0 || !manifest || !orgs || !users || !roles) return unusable(flaws);
  const extent = extentOf(manifest);
  if (typeof extent === 'object') return unusable([extent.flaw]);
  const found = orgsOfSchool(orgs, readFor);
  const doubled = [...doubledIds(users, 'sourcedId'), ...doubledIds(roles, 'sourcedId')];
  if ('flaw' in found) return unusable([found.flaw, ...doubled]);
  if (doubled.length > 0) return unusable(doubled);
  const own = flawsOfRows();
  const rawRoles = rolesIn(roles, users, found.ids, own);
  const taught = tableNamed(tables, 'classes.csv');
  const titles = taught && classesIn(taught, 'schoolSourcedId', found.ids);
  const enrolled = tableNamed(tables, 'enrollments.csv');
  const births = tableNamed(tables, 'demographics.csv');
  const raw: Raw = {
    users: usersIn(users, rawRoles, births, extent),
    roles: rawRoles,
    classes: titles && enrolled && enrolmentsIn(enrolled, titles),
    links: linksIn(users, roles),
  };
  return settled(own, assemble(raw, extent, readFor), titles?.flaws);
};

const rolesIn = (
  roles: Table,
  users: Table,
  orgs: ReadonlySet<string>,
  { skip }: Collecting,
): readonly RawRole[] => {
  const grades = new Map(users.rows.map((row) => [cell(row, 'sourcedId'), gradeIn(row)]));
  return roles.rows.flatMap((row) => {
    if (!orgs.has(cell(row, 'orgSourcedId'))) return [];
    const user = cell(row, 'userSourcedId');
    const capacity = capacities[cell(row, 'role')];
    if (!grades.has(user) && !isGone(row)) return skip(roles, row, 'userSourcedId', 'user-unknown') ?? [];
    if (capacity === undefined) return skip(roles, row, 'role', 'role-unknown', user) ?? [];
    const days = ['beginDate', 'endDate'].map((column) => {
      const day = cell(row, column);
      const read = day === '' ? '' : dayIn(day.slice(0, 10), 'unclear');
      return typeof read === 'string'
        ? read
        : (skip(roles, row, column, read.flaw, cell(row, 'userSourcedId')) ?? '');
    });
    const [from = '', until = ''] = days;
    const at = { file: roles.file, row: row.row };
    return [
      { user, capacity, from, until, isEnded: isGone(row), year: grades.get(user) ?? '', email: '', at },
    ];
  });
};

/** Those with a role at the school, and those of whom a file of changes says that they are gone. */
const usersIn = (
  users: Table,
  roles: readonly RawRole[],
  births: Table | null,
  extent: Extent,
): readonly RawUser[] => {
  const here = new Set(roles.map(({ user }) => user));
  const born = new Map(births?.rows.map((row) => [cell(row, 'sourcedId'), cell(row, 'birthDate')]));
  return users.rows
    .filter((row) => here.has(cell(row, 'sourcedId')) || extent === 'delta')
    .map((row) => ({
      id: cell(row, 'sourcedId'),
      name: `${cell(row, 'givenName')} ${cell(row, 'familyName')}`.trim(),
      email: cell(row, 'email'),
      dateOfBirth: born.get(cell(row, 'sourcedId')) ?? '',
      isGone: isGone(row),
      year: gradeIn(row),
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
      {
        user: cell(row, 'userSourcedId'),
        class: found.id,
        isPupil,
        isHome: found.isHome,
        isEnded: isGone(row),
      },
    ];
  });

/** What somebody who is named as an agent is to the child, by their role; a relative decides nothing. */
const linkKinds: Readonly<Record<string, RosterLinkKind>> = { parent: 'parent', relative: 'contact' };

const linksIn = (users: Table, roles: Table): readonly RawLink[] => {
  const kinds = new Map(
    roles.rows.map((row) => [cell(row, 'userSourcedId'), linkKinds[cell(row, 'role')] ?? 'guardian']),
  );
  return users.rows.flatMap((row) =>
    cell(row, 'agentSourcedIds')
      .split(',')
      .map((agent) => agent.trim())
      .filter((agent) => agent !== '' && !isGone(row))
      .map((parent) => ({
        child: cell(row, 'sourcedId'),
        parent,
        kind: kinds.get(parent) ?? 'guardian',
        at: { file: users.file, row: row.row },
      })),
  );
};
