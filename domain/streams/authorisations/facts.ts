import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { AuthorisationCommand } from './commands.ts';
import type { AuthorisationState } from './state.ts';

export interface AuthorisationFacts {
  /** Whom it is about. */
  readonly person?: Pick<PersonView, 'roles'>;
  /** The accounts that the school has in social media (PUB-07). */
  readonly accounts?: ReferenceList;
}

const from = { person: 'people', accounts: 'reference-lists' } as const;
const accounts = { stream: 'reference-lists', id: 'social-accounts' } as const;

export const authorisationFacts: Facts<
  AuthorisationCommand,
  AuthorisationState,
  AuthorisationFacts,
  typeof from
> = {
  from,
  needs: (command, streamId) => {
    const person = { stream: 'people', id: streamId } as const;
    switch (command.type) {
      case 'AuthoriseSocialAccount':
        return { person, accounts };
      case 'WithdrawPersonalUse':
      case 'RestrictPersonalUse':
      case 'RestorePersonalUse':
      case 'DiscussTraineeDevice':
      case 'AgreeTraineeDevice':
      case 'AuthoriseParentAccess':
      case 'RefuseParentAccess':
      case 'EndWithCapacity':
        return { person };
      case 'RevokeSocialAccount':
      case 'EndTraineeDevice':
      // What a correction relies on is what its original does.
      case 'CorrectAuthorisation':
        return {};
    }
  },
};
