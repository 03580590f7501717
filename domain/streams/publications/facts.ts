import type { StandingAnswer } from '../../kernel/consent.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { AuthorisationsView } from '../../kernel/social-access.ts';
import type { PublicationCommand } from './commands.ts';
import type { PublicationState } from './state.ts';

export interface PublicationFacts {
  /** Everybody who can be seen, in the order of the command. */
  readonly shown?: readonly Pick<PersonView, 'kind' | 'roles' | 'parents'>[];
  /** What was answered about pictures of each, in the same order. */
  readonly consents?: readonly { readonly answers: readonly StandingAnswer[] }[];
  /** Who posted. */
  readonly poster?: Pick<PersonView, 'kind'>;
  /** The accounts that they may write for (PUB-07). */
  readonly writer?: AuthorisationsView;
}

const from = {
  shown: 'people',
  consents: 'consents',
  poster: 'people',
  writer: 'authorisations',
} as const;

const shownOf = (people: readonly string[]) => ({
  shown: people.map((id) => ({ stream: 'people' as const, id })),
});
const consentsOf = (people: readonly string[]) => ({
  ...shownOf(people),
  consents: people.map((id) => ({ stream: 'consents' as const, id: `${id}.photo` })),
});

export const publicationFacts: Facts<PublicationCommand, PublicationState, PublicationFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'TakePhotograph':
        return shownOf(command.people);
      case 'PublishImage':
      case 'PublishContent':
      case 'ShareResource':
        return consentsOf(command.people ?? []);
      case 'PublishPost': {
        const { people = [], postedBy: id } = command;
        const writer = { stream: 'authorisations', id } as const;
        return { ...consentsOf(people), poster: { stream: 'people', id }, writer };
      }
      case 'OpenTakeDown':
        return consentsOf([command.person]);
      case 'RefuseImage':
      case 'ReviewContent':
      case 'RemoveBlogComment':
      case 'CheckResource':
      case 'WithdrawPublication':
      // What a correction relies on is what its original does.
      case 'CorrectPublication':
        return {};
    }
  },
};
