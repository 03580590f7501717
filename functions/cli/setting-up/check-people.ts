import { personId } from '../../../events/catalogue/fields.ts';
import type { Column, Complaint, PersonLine } from './people-file.ts';
import { joinings, rolesOf, TRUST, wordsIn } from './person-commands.ts';

/**
 * What no line says by itself: who else is in the file, and which schools the trust has. What a line says is
 * the commands' to check.
 */
export const complaintsAbout = (
  people: readonly PersonLine[],
  schools: readonly string[],
): readonly Complaint[] => {
  const pupils = new Set(people.filter(({ as }) => as === 'pupil').map(placeOf));
  const [places, logIns] = [new Map<string, number>(), new Map<string, number>()];
  return people.flatMap((person) => [
    ...about(person, [
      [
        'school',
        schools.includes(person.school) || person.school === TRUST,
        'is no school of the trust, nor _trust',
      ],
      [
        'id',
        personId.safeParse(person.id).success,
        'expected small letters, digits, dots, hyphens; never a name or an address',
      ],
      ['id', isNew(places, placeOf(person), person), `is on line ${places.get(placeOf(person))} already`],
      ['as', joinings.includes(person.as), `expected one of ${joinings.join(', ')}`],
      ['email', person.as !== 'pupil' || person.email === '', 'pupils have none here'],
      ['born', person.as === 'pupil' || person.born === '', 'is kept of pupils only'],
      ['year-group', person.as === 'pupil' || person['year-group'] === '', 'is a pupil’s'],
      ['children', person.as === 'parent' || person.children === '', 'is a parent’s'],
      [
        'children',
        wordsIn(person.children).every((id) => pupils.has(placeOf({ school: person.school, id }))),
        'names somebody who is no pupil of that school in this file',
      ],
      [
        'roles',
        wordsIn(person.roles).every((role) => rolesOf(person.school).includes(role)),
        `expected some of ${rolesOf(person.school).join(', ')}`,
      ],
      ['roles', person.roles === '' || person.from !== '', 'are held from a day on: fill in the column from'],
      [
        'log-in',
        person['log-in'] === '' || isNew(logIns, logInOf(person), person),
        `is the log-in of line ${logIns.get(logInOf(person))}: a log-in is one person’s of a school`,
      ],
    ]),
  ]);
};

type Check = readonly [column: Column, holds: boolean, message: string];

const about = ({ line }: PersonLine, checks: readonly Check[]): readonly Complaint[] =>
  checks.filter(([, holds]) => !holds).map(([column, , message]) => `line ${line}: ${column}: ${message}`);

/** Two ids may not differ in case alone. */
const placeOf = ({ school, id }: Pick<PersonLine, 'school' | 'id'>): string =>
  `${school}/${id.toLowerCase()}`;

/** The same human may be a person of two schools, with one log-in. */
const logInOf = (person: PersonLine): string => `${person.school} ${person['log-in']}`;

const isNew = (seen: Map<string, number>, what: string, { line }: PersonLine): boolean => {
  const first = seen.get(what);
  if (first === undefined) seen.set(what, line);
  return first === undefined || first === line;
};
