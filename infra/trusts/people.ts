import { commandOf } from './set-up-command.ts';
import type { SetUpCommand } from './types.ts';

/** How somebody comes to a school; the base role follows from it. */
export type Joining =
  | { readonly as: 'staff' | 'contractor' | 'agency'; readonly startedOn?: string }
  | { readonly as: 'governor' | 'volunteer' | 'parent' }
  | { readonly as: 'visitor'; readonly visitOn: string }
  | { readonly as: 'pupil'; readonly dateOfBirth: string; readonly yearGroup: string };

export type Person = Joining & {
  readonly id: string;
  readonly name: string;
  /** Roles beyond that of joining. */
  readonly roles?: readonly string[];
  /** Subject (`sub`) of the person's tokens. @default - no log-in */
  readonly logIn?: string;
  /** Pupils that a parent is parent of. */
  readonly pupils?: readonly string[];
};

/** Where a school's people have their mail and their log-ins. */
export interface Realm {
  readonly mailDomain: string;
  readonly issuer: string;
}

/** Everybody who was there before the book was opened. */
const since = '2025-09-01';

/** The commands that bring people in: first all of them join, then roles, then links, so that each finds what it relies on. */
export const peopleCommands = (
  school: string,
  people: readonly Person[],
  { mailDomain, issuer }: Realm,
): readonly SetUpCommand[] => {
  const command = commandOf(school);
  const to = (id: string, name: string, about?: string) => ({
    stream: 'people',
    id,
    command: name,
    ...(about && { about }),
  });
  return [
    ...people.map((person) => {
      const [name, body] = joining(person, mailDomain);
      return command(to(person.id, name), body);
    }),
    ...people.flatMap(({ id, roles = [] }) =>
      roles.map((role) => command(to(id, 'assign-role', role), { role, from: since })),
    ),
    ...people.flatMap(({ id, pupils = [] }) =>
      pupils.map((pupil) => command(to(id, 'link-parent', pupil), { pupil })),
    ),
    ...people.flatMap(({ id, logIn }) =>
      logIn ? [command(to(id, 'link-log-in'), { subject: `${issuer}|${logIn}` })] : [],
    ),
  ];
};

const joining = (
  person: Person,
  mailDomain: string,
): readonly [command: string, body: SetUpCommand['body']] => {
  const { name } = person;
  const contact = { name, email: mailAddress(name, mailDomain) };
  switch (person.as) {
    case 'staff':
    case 'contractor':
    case 'agency':
      return ['join-staff', { kind: person.as, ...contact, startedOn: person.startedOn ?? since }];
    case 'governor':
      return ['appoint-governor', { ...contact, appointedOn: since }];
    case 'volunteer':
      return ['register-volunteer', { ...contact, from: since }];
    case 'parent':
      return ['register-parent', contact];
    case 'visitor':
      return ['register-visitor', { ...contact, visitOn: person.visitOn }];
    case 'pupil':
      return [
        'admit-pupil',
        { name, dateOfBirth: person.dateOfBirth, yearGroup: person.yearGroup, admittedOn: since },
      ];
  }
};

/** `Zoë Abara` becomes `zoe.abara@…`. */
const mailAddress = (name: string, domain: string): string => {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@${domain}`;
};
