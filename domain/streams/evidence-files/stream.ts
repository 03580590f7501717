import { evidenceFilesEvents } from '../../../events/catalogue/evidence-files.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { evidenceFilesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { evidenceFacts } from './facts.ts';
import { evidenceFilesPermissions } from './permissions.ts';
import { idOfRecord, recordIn, sealedFor } from './record.ts';
import { initialState } from './state.ts';

/**
 * `evidence-files/<stream>.<record>`: screenshots, scanned forms and letters beside a record (INC-16). The
 * files themselves lie sealed in a bucket.
 */
export const evidenceFilesStream = defineStream({
  events: evidenceFilesEvents,
  description: 'Files that belong to a record: screenshots, scanned forms, letters',
  idForm: idOfRecord,
  commands: evidenceFilesCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: evidenceFacts,
  offers: null,
  retention: { why: 'A part of the record that it is about, sealed with its key and kept as long as that' },
  permissions: evidenceFilesPermissions,
  sensitive: false,
  readAs: recordIn,
  sealedFor,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
});
