import { type Person, peopleCommands } from '../people.ts';
import type { SetUpCommand } from '../types.ts';

/** Invented people of the trust itself; their roles reach every school. */
const people: readonly Person[] = [
  {
    as: 'staff',
    id: 't-001',
    name: 'Evander Okonkwo-Pryce',
    roles: ['trust-admin'],
    logIn: 'login-fernhill-admin',
  },
  {
    as: 'staff',
    id: 't-002',
    name: 'Birgitta Halloran',
    roles: ['auditor'],
    logIn: 'login-fernhill-auditor',
  },
  {
    as: 'staff',
    id: 't-003',
    name: 'Zhanna Merrick',
    roles: ['executive'],
    logIn: 'login-fernhill-executive',
  },
];

/** Everything that sets the trust's own tenant up, in order. */
export const trustPeople = (issuer: string): readonly SetUpCommand[] =>
  peopleCommands('_trust', people, { mailDomain: 'fernhill.example', issuer });
