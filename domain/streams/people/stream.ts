import { peopleEvents } from '../../../events/catalogue/people.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { peopleCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { personFacts } from './facts.ts';
import { peopleNotices } from './notices.ts';
import { personView } from './offers.ts';
import { peoplePermissions } from './permissions.ts';
import { identityReservation } from './reservation.ts';
import { personRetention } from './retention.ts';
import { initialState } from './state.ts';
import { personTimes } from './times.ts';

export { personView } from './offers.ts';
export type { PersonState } from './state.ts';

/**
 * `people/<person>`: capacities and roles with dates, year groups and classes, parents of a pupil, leaving
 * (ORG-02, ORG-06).
 */
export const peopleStream = defineStream({
  events: peopleEvents,
  description: 'People of a school and their roles',
  idForm: idOf('person'),
  commands: peopleCommands,
  stateVersion: 4,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: personFacts,
  offers: personView,
  retention: personRetention,
  permissions: peoplePermissions,
  sensitive: false,
  subjectOf: (person) => person,
  times: personTimes,
  occurredAtOf: recordedNow,
  reservation: identityReservation,
  notices: peopleNotices,
});
