import { type Flaw, fatal } from '../flaws.ts';
import { cell, type Table } from '../table.ts';
import type { ReadFor } from './raw.ts';
import { comparable } from './words.ts';

/** What an organisation of a file is not, when it is a school: it has schools, or is a part of one. */
const noSchools: readonly string[] = [
  'district',
  'department',
  'local',
  'state',
  'national',
  'academicTrust',
  'localAuthority',
  'ministryOfEducation',
  'region',
];

/**
 * Ids of the organisations that are this school: the one that the caller names, the one of its name, or the
 * only one; with its departments. A file may have all schools of a trust.
 */
export const orgsOfSchool = (
  orgs: Table,
  { school, org }: Pick<ReadFor, 'school' | 'org'>,
): { readonly ids: ReadonlySet<string> } | { readonly flaw: Flaw } => {
  const active = orgs.rows.filter((row) => cell(row, 'status') !== 'tobedeleted');
  const schools = active.filter((row) => !noSchools.includes(cell(row, 'type')));
  const named = schools.filter((row) => comparable(cell(row, 'name')) === comparable(school.name));
  const stated = active.filter((row) =>
    [cell(row, 'sourcedId'), cell(row, 'identifier')].includes(org ?? ''),
  );
  const [found, ...others] = org === null ? (named.length > 0 ? named : schools) : stated;
  if (found === undefined || others.length > 0)
    return { flaw: fatal({ file: orgs.file }, 'sourcedId', 'school-unknown') };
  const ids = new Set([cell(found, 'sourcedId')]);
  // Parts may stand before what they are a part of.
  for (let before = 0; before !== ids.size; ) {
    before = ids.size;
    for (const row of active) if (ids.has(cell(row, 'parentSourcedId'))) ids.add(cell(row, 'sourcedId'));
  }
  return { ids };
};
