import { disclosuresEvents } from '../../../events/catalogue/disclosures.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { disclosuresCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { disclosureDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { disclosureFacts } from './facts.ts';
import { disclosureFact } from './offers.ts';
import { disclosuresPermissions } from './permissions.ts';
import { disclosureRetention } from './retention.ts';
import { disclosureSettings } from './settings.ts';
import { initialState } from './state.ts';
import { disclosureTimes } from './times.ts';

export { disclosureIn, keptOfDisclosure } from './kept.ts';
export { runsOfDisclosure } from './legal-runs.ts';

/**
 * `disclosures/<disclosure>`: data given to somebody outside, sent, or asked for (DPR-02, DPR-05, EML-03).
 */
export const disclosuresStream = defineStream({
  events: disclosuresEvents,
  description: 'Personal data that was given away, sent, or asked for by those whose it is',
  idForm: idOf('disclosure'),
  commands: disclosuresCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: disclosureSettings,
  facts: disclosureFacts,
  offers: disclosureFact,
  retention: disclosureRetention,
  permissions: disclosuresPermissions,
  sensitive: true,
  evidence: { attachAs: 'ReceiveSubjectRequest', correctAs: 'CorrectDisclosure' },
  subjectOf: () => null,
  concernOf,
  times: disclosureTimes,
  occurredAtOf: recordedNow,
  deadlines: disclosureDeadlines,
});
