import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { TechnologyCommand } from './commands.ts';
import type { TechnologyState } from './state.ts';

export interface TechnologyFacts {
  /** Who asked for it to be set up, or approved that a site is opened. */
  readonly person?: Pick<PersonView, 'roles'>;
}

const from = { person: 'people' } as const;
const person = (id: string) => ({ person: { stream: 'people', id } }) as const;

export const technologyFacts: Facts<TechnologyCommand, TechnologyState, TechnologyFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'ApproveInstallation':
      case 'RefuseInstallation':
        return person(command.requestedBy);
      case 'UnblockSite':
      case 'AllowSite':
        return person(command.approvedBy);
      default:
        return {};
    }
  },
};
