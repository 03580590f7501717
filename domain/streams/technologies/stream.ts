import { technologiesEvents } from '../../../events/catalogue/technologies.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { lasting } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { technologiesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { technologyFacts } from './facts.ts';
import { technologyNotices } from './notices.ts';
import { technologiesPermissions } from './permissions.ts';
import { technologySettings } from './settings.ts';
import { initialState } from './state.ts';
import { technologyTimes } from './times.ts';

export { keptOfTechnology, technologyIn } from './kept.ts';

/** `technologies/<technology>`: an app, software or a site at school (TEC-01, TEC-02, NET-04, MON-03). */
export const technologiesStream = defineStream({
  events: technologiesEvents,
  description: 'An app, software, a site or a device that is new: weighed, allowed, set up, blocked',
  idForm: idOf('technology'),
  commands: technologiesCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: technologySettings,
  facts: technologyFacts,
  offers: null,
  retention: { of: lasting },
  permissions: technologiesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: technologyTimes,
  occurredAtOf: recordedNow,
  notices: technologyNotices,
});
