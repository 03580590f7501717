import { helpRequestsEvents } from '../../../events/catalogue/help-requests.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { helpRequestsCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { originalOf } from './correct.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { helpRequestFacts } from './facts.ts';
import { helpRequestNotices } from './notices.ts';
import { helpRequestsPermissions } from './permissions.ts';
import { helpRequestRetention } from './retention.ts';
import { initialState } from './state.ts';
import { helpRequestTimes } from './times.ts';

export { helpRequestIn, keptOfHelpRequest } from './kept.ts';
export { lackingIn } from './state.ts';

/** `help-requests/<request>`: what somebody asked of whoever can help, until it is settled. */
export const helpRequestsStream = defineStream({
  events: helpRequestsEvents,
  description: 'Questions, wishes and trouble that somebody at the school settles',
  idForm: idOf('request'),
  commands: helpRequestsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: helpRequestFacts,
  offers: null,
  retention: helpRequestRetention,
  permissions: helpRequestsPermissions,
  sensitive: false,
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: helpRequestTimes,
  occurredAtOf: recordedNow,
  notices: helpRequestNotices,
});
