import { fileTransfersEvents } from '../../../events/catalogue/file-transfers.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { fileTransfersCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { fileTransferDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { fileTransferFacts } from './facts.ts';
import { fileTransferNotices } from './notices.ts';
import { fileTransfersPermissions } from './permissions.ts';
import { fileTransferRetention } from './retention.ts';
import { fileTransferSettings } from './settings.ts';
import { initialState } from './state.ts';
import { fileTransferTimes } from './times.ts';

export { fileTransferIn, keptOfFileTransfer } from './kept.ts';
export { runsOfFileTransfer } from './legal-runs.ts';

/** `file-transfers/<transfer>`: a child-protection file that follows a pupil to another school (DPR-02). */
export const fileTransfersStream = defineStream({
  events: fileTransfersEvents,
  description: 'Child-protection files that follow pupils to other schools: sent, and confirmed',
  idForm: idOf('transfer'),
  commands: fileTransfersCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: fileTransferSettings,
  facts: fileTransferFacts,
  offers: null,
  retention: fileTransferRetention,
  permissions: fileTransfersPermissions,
  sensitive: true,
  subjectOf: () => null,
  concernOf,
  times: fileTransferTimes,
  occurredAtOf: recordedNow,
  deadlines: fileTransferDeadlines,
  notices: fileTransferNotices,
});
