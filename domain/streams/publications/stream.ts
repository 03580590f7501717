import { publicationsEvents } from '../../../events/catalogue/publications.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import { commandOf } from './command-of.ts';
import { publicationsCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { publicationFacts } from './facts.ts';
import { publicationsPermissions } from './permissions.ts';
import { publicationRetention } from './retention.ts';
import { publicationSettings } from './settings.ts';
import { initialState } from './state.ts';
import { publicationTimes } from './times.ts';

export { keptOfPublication } from './kept.ts';
export { type PublicationState, shownIn, statusOf, toTakeDown } from './state.ts';

/**
 * `publications/<item>`: what goes out of the school, and what was looked at first (PUB-02, PUB-06, HLP-02).
 */
export const publicationsStream = defineStream({
  events: publicationsEvents,
  description: 'Pictures, content, posts and work for home: what is checked before it goes out',
  idForm: idOf('item'),
  commands: publicationsCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: publicationSettings,
  facts: publicationFacts,
  offers: null,
  retention: publicationRetention,
  permissions: publicationsPermissions,
  sensitive: false,
  subjectOf: () => null,
  originalOf,
  times: publicationTimes,
  occurredAtOf: recordedNow,
  // What was posted was right or wrong by the rules of its day.
  judgedAt: (command) => (command.type === 'PublishPost' ? londonDayEnd(command.postedOn) : null),
});
