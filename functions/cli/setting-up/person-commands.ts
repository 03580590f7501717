import { assignedRoles, baseRoles, trustRoles } from '../../../events/catalogue/words.ts';
import type { PersonLine } from './people-file.ts';
import type { SetUpCommand } from './trust-file.ts';

export const TRUST = '_trust';

/** A command that comes of one line; joining first, then what leans on others having joined. */
export interface PersonCommand extends SetUpCommand {
  readonly line: number;
  readonly step: 'join' | 'role' | 'child' | 'log-in';
}

/** What stands in a field with several values, separated by spaces. */
export const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Only these hold it in the trust's own tenant, and only the others in a school. */
export const rolesOf = (school: string): readonly string[] => (school === TRUST ? trustRoles : assignedRoles);

/** How somebody may join. */
export const joinings: readonly string[] = baseRoles;

/** The commands of one line of the file. @param issuer whose log-ins the file names */
export const personCommands = (person: PersonLine, issuer: string): readonly PersonCommand[] => {
  const { school, id, line, from } = person;
  const makeTo = (
    to: string,
    step: PersonCommand['step'],
    command: string,
    body: SetUpCommand['body'],
    about = '',
  ) => ({
    line,
    step,
    key: [school, 'people', to, command, about].filter((part) => part !== '').join('.'),
    path: `/v1/schools/${school}/people/${to}/${command}`,
    body,
  });
  const make = (step: PersonCommand['step'], command: string, body: SetUpCommand['body'], about = '') =>
    makeTo(id, step, command, body, about);
  const [command, body] = joining(person);
  return [
    make('join', command, body),
    ...wordsIn(person.roles).map((role) => make('role', 'assign-role', { role, from }, role)),
    ...wordsIn(person.children).map((pupil) => makeTo(pupil, 'child', 'link-parent', { parent: id }, id)),
    ...(person['log-in'] === ''
      ? []
      : [make('log-in', 'link-log-in', { subject: `${issuer}|${person['log-in']}` })]),
  ];
};

const joining = (person: PersonLine): readonly [command: string, body: SetUpCommand['body']] => {
  const { name, email, from, born } = person;
  const contact = { name, ...(email && { email }) };
  switch (person.as) {
    case 'governor':
      return ['appoint-governor', { ...contact, appointedOn: from }];
    case 'volunteer':
      return ['register-volunteer', { ...contact, from }];
    case 'parent':
      return ['register-parent', { ...contact, ...(from && { from }) }];
    case 'visitor':
      return ['register-visitor', { ...contact, visitOn: from }];
    case 'pupil': {
      const yearGroup = person['year-group'];
      return ['admit-pupil', { name, ...(born && { dateOfBirth: born }), yearGroup, admittedOn: from }];
    }
    default:
      return ['join-staff', { kind: person.as, ...contact, startedOn: from }];
  }
};
