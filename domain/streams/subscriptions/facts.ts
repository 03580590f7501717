import type { Registration } from '../../kernel/client-view.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { SubscriptionCommand } from './commands.ts';
import type { SubscriptionState } from './state.ts';

export interface SubscriptionFacts {
  /** The service that it belongs to, and what it may read; null: it is registered for nothing. */
  readonly registration?: Registration | null;
  /** Who is informed. */
  readonly contact?: Pick<PersonView, 'kind'>;
}

const from = { registration: 'machine-clients', contact: 'people' } as const;

const ofClient = (client: string | null | undefined) =>
  client === null || client === undefined
    ? {}
    : { registration: { stream: 'machine-clients', id: client } as const };

export const subscriptionFacts: Facts<
  SubscriptionCommand,
  SubscriptionState,
  SubscriptionFacts,
  typeof from
> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'CreateSubscription':
        return { ...ofClient(command.client), contact: { stream: 'people', id: command.contact } };
      case 'ChangeSubscription':
        return { contact: { stream: 'people', id: command.contact } };
      default:
        return {};
    }
  },
  needsOfState: (command, { subscribed }) =>
    command.type === 'ChangeSubscription' ? ofClient(subscribed?.terms.client) : {},
};
