import { oversightEvents } from '../../../events/catalogue/oversight.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { oversightCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { oversightDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { oversightFacts } from './facts.ts';
import { idOfOversight } from './ids.ts';
import { oversightNotices } from './notices.ts';
import { oversightPermissions } from './permissions.ts';
import { oversightRetention } from './retention.ts';
import { oversightSettings } from './settings.ts';
import { initialState } from './state.ts';
import { oversightTimes } from './times.ts';

export { extractId, yearOf } from './ids.ts';
export { keptOfOversight, oversightIn } from './kept.ts';
export { extractIn } from './state.ts';

/**
 * `oversight/<year>`: reports, meetings and reviews of a school year; `oversight/extract.<incident>`: what
 * the governing board was given of an incident (GOV-01, GOV-02, POL-07).
 */
export const oversightStream = defineStream({
  events: oversightEvents,
  description: 'What the governing board hears, meets about, and is given of incidents',
  idForm: idOfOversight,
  commands: oversightCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  originalOf,
  settings: oversightSettings,
  facts: oversightFacts,
  offers: null,
  retention: oversightRetention,
  permissions: oversightPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: oversightTimes,
  occurredAtOf: recordedNow,
  deadlines: oversightDeadlines,
  notices: oversightNotices,
});
