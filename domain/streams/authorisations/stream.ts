import { authorisationsEvents } from '../../../events/catalogue/authorisations.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { authorisationsCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { authorisationDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { authorisationFacts } from './facts.ts';
import { authorisationNotices } from './notices.ts';
import { heldAuthorisations } from './offers.ts';
import { authorisationsPermissions } from './permissions.ts';
import { authorisationSettings } from './settings.ts';
import { initialState } from './state.ts';
import { authorisationTimes } from './times.ts';

export { authorisationsIn, keptOfAuthorisations } from './kept.ts';

/**
 * `authorisations/<person>`: personal use, accounts in social media, trainees' own devices (ACC-09, PUB-07,
 * NET-07). Wifi, accounts and rights are in `access`.
 */
export const authorisationsStream = defineStream({
  events: authorisationsEvents,
  description: 'What one person is let do: personal use, accounts in social media, a trainee’s own device',
  idForm: idOf('person'),
  commands: authorisationsCommands,
  stateVersion: 2,
  initialState,
  decide,
  commandOf,
  evolve,
  originalOf,
  settings: authorisationSettings,
  facts: authorisationFacts,
  offers: heldAuthorisations,
  retention: { of: ofPerson('permission') },
  permissions: authorisationsPermissions,
  sensitive: false,
  subjectOf: (person) => person,
  times: authorisationTimes,
  occurredAtOf: recordedNow,
  deadlines: authorisationDeadlines,
  notices: authorisationNotices,
});
