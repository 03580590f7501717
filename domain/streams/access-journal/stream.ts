import { accessJournalEvents } from '../../../events/catalogue/access-journal.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { accessJournalCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { accessJournalPermissions } from './permissions.ts';
import { initialState } from './state.ts';

/**
 * `access-journal/<time>-<random>`, in the tenant `_access.<school>`: who looked at what, and what was refused, a record each
 * (GOV-04, ACC-11). It is nothing that a school does, so that no command leads here and nothing is ever corrected.
 */
export const accessJournalStream = defineStream({
  events: accessJournalEvents,
  description: 'Who looked at what, and what was refused',
  idForm: idOf('record'),
  commands: accessJournalCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  retention: { why: 'Ids of who looked at what, which name nobody once the record of the person is erased' },
  permissions: accessJournalPermissions,
  sensitive: true,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
});
