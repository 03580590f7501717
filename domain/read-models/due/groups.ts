import {
  ALL,
  ofClassStaff,
  ofDeadline,
  ofParents,
  ofPerson,
  ofRole,
  ofStream,
} from '../../kernel/due-lists.ts';
import type { Reader } from '../../kernel/view.ts';
import type { DueQuery } from './query.ts';

/** What somebody stands in by relation: parent of a child, staff of a class. */
export const relationsOf = ({
  children,
  classes = [],
}: Pick<Reader, 'children' | 'classes'>): readonly string[] => [
  ...children.map(ofParents),
  ...classes.map(ofClassStaff),
];

/** Whom somebody acts for: themselves and their children. */
export const actsFor = ({ person, children }: Pick<Reader, 'person' | 'children'>): readonly string[] => [
  person,
  ...children,
];

/**
 * The groups of a school's due dates that hold what was asked for, and as little else as there is: a page
 * reads what it shows. Who may not read every record of every stream reads those streams alone, and what
 * concerns themselves and their children.
 * @param streams names of those that have deadlines
 */
export const dueGroups = (
  { mine, person, deadline, role }: DueQuery,
  reader: Reader,
  streams: readonly string[],
): readonly string[] => {
  if (person !== undefined) return [ofPerson(person)];
  if (mine !== undefined)
    return [...actsFor(reader).map(ofPerson), ...reader.roles.map(ofRole), ...relationsOf(reader)];
  if (deadline !== undefined) return [ofDeadline(deadline)];
  if (role !== undefined) return [ofRole(role)];
  const open = streams.filter((stream) => reader.mayReadAll(stream));
  if (open.length === streams.length) return [ALL];
  return [...open.map(ofStream), ...actsFor(reader).map(ofPerson)];
};
