import type { Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonState } from './state.ts';

interface Person {
  readonly roles: readonly HeldRole[];
}

export interface PersonFacts {
  /** The person named as a pupil: `people/<pupil>`; no roles when nobody of that id is known. */
  readonly pupil?: Person;
  /** The person named as taking a role over: `people/<successor>`. */
  readonly successor?: Person;
}

const from = { pupil: 'people', successor: 'people' } as const;

export const personFacts: Facts<PersonCommand, PersonState, PersonFacts, typeof from> = {
  from,
  needs: (command) => {
    if (command.type === 'LinkParent') return { pupil: { stream: 'people', id: command.pupil } };
    if (command.type !== 'EndRole' || command.successor === undefined) return {};
    return { successor: { stream: 'people', id: command.successor } };
  },
};
