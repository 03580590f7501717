import { movesEvents } from '../../../events/catalogue/moves.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idAmong } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { lasting } from '../../kernel/retention.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { movesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { movesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { initialState } from './state.ts';

export { isClosed } from './offers.ts';

/**
 * `moves/school`: that a school's history goes to another trust, or came from one (decision 69). In an access
 * journal it says the same of that journal.
 */
export const movesStream = defineStream({
  events: movesEvents,
  description: 'That the school’s history goes to another trust, or came from one',
  idForm: idAmong(['school'], 'school', rejections.moveMismatch),
  commands: movesCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  retention: { of: lasting },
  permissions: movesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
});
