import { exemptionsEvents } from '../../../events/catalogue/exemptions.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { exemptionsCommands } from './commands.ts';
import { originalOf } from './correct.ts';
import { exemptionDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { exemptionFacts } from './facts.ts';
import { exemptionNotices } from './notices.ts';
import { heldExemptions } from './offers.ts';
import { exemptionsPermissions } from './permissions.ts';
import { exemptionSettings } from './settings.ts';
import { initialState } from './state.ts';
import { exemptionTimes } from './times.ts';

export { exemptionsIn, keptOfExemptions } from './kept.ts';
export type { Application } from './state.ts';

/** `exemptions/<person>`: what somebody applied to do in spite of the list of unacceptable uses (UNA-03). */
export const exemptionsStream = defineStream({
  events: exemptionsEvents,
  description: 'What one person applied to do in spite of the list of unacceptable uses, and may do',
  idForm: idOf('person'),
  commands: exemptionsCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  originalOf,
  settings: exemptionSettings,
  facts: exemptionFacts,
  offers: heldExemptions,
  retention: { of: ofPerson('permission') },
  permissions: exemptionsPermissions,
  sensitive: false,
  subjectOf: (person) => person,
  times: exemptionTimes,
  occurredAtOf: recordedNow,
  deadlines: exemptionDeadlines,
  notices: exemptionNotices,
});
