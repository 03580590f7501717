import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { PersonView } from '../../kernel/person.ts';
import { type PersonState, peopleStream } from '../../streams/people/stream.ts';
import type { PersonCommand } from './record.ts';

/** What decisions rely on beside the record of the person. */
export interface Surroundings {
  readonly school: string;
  readonly yearGroups: readonly YearGroup[];
  /** UTC with milliseconds. */
  readonly now: string;
  readonly today: string;
  /** What people named by a command are. */
  readonly viewOf: (person: string) => Pick<PersonView, 'roles'> | undefined;
  /** HMAC of an id of the outside system. */
  readonly markOf: (id: string) => string | null;
}

export interface Rehearsed {
  readonly accepted: readonly PersonCommand[];
  readonly refused: readonly { readonly command: PersonCommand; readonly code: string }[];
  /** The record as it would be. */
  readonly state: PersonState;
}

/** Without any of these nothing that follows makes sense. */
const joinings: readonly string[] = [
  'JoinStaff',
  'AdmitPupil',
  'AppointGovernor',
  'RegisterVolunteer',
  'RegisterParent',
];

type Decide = typeof peopleStream.decider.decide;
type PersonContext = Parameters<Decide>[2];

/**
 * Commands decided upon one after another as they would be, with nothing written: a dry run names what the
 * rules refuse. Where a joining is refused, nothing of the person is sent.
 */
export const rehearse = (
  person: string,
  before: PersonState,
  commands: readonly PersonCommand[],
  around: Surroundings,
): Rehearsed => {
  let state = before;
  const accepted: PersonCommand[] = [];
  const refused: { command: PersonCommand; code: string }[] = [];
  for (const command of commands) {
    const decision = peopleStream.decider.decide(command, state, contextOf(person, command, around));
    if (!decision.ok) {
      refused.push({ command, code: decision.rejection.code });
      if (joinings.includes(command.type)) return { accepted: [], refused, state: before };
      continue;
    }
    for (const event of decision.events) state = peopleStream.evolve(state, event);
    accepted.push(command);
  }
  return { accepted, refused, state };
};

const contextOf = (person: string, command: PersonCommand, around: Surroundings): PersonContext => {
  const parent = command.type === 'LinkParent' ? around.viewOf(command.parent) : undefined;
  return {
    now: around.now,
    today: around.today,
    school: around.school,
    streamId: person,
    actor: { person: 'system.imports', roles: [] },
    settings: null,
    policyVersion: null,
    keptSince: null,
    facts: {
      school: { yearGroups: around.yearGroups },
      ...(parent === undefined ? {} : { parent }),
    },
    reservationHash: command.type === 'LinkOutsideId' ? around.markOf(command.id) : null,
    newLink: null,
    digest: () => '',
  };
};
