import { dataComplaintsEvents } from '../../../events/catalogue/data-complaints.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { dataComplaintsCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { dataComplaintDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { dataComplaintFacts } from './facts.ts';
import { dataComplaintNotices } from './notices.ts';
import { dataComplaintFact } from './offers.ts';
import { dataComplaintsPermissions } from './permissions.ts';
import { dataComplaintRetention } from './retention.ts';
import { initialState } from './state.ts';
import { dataComplaintTimes } from './times.ts';

export { dataComplaintIn, keptOfDataComplaint } from './kept.ts';
export { runsOfDataComplaint } from './legal-runs.ts';

/** `data-complaints/<complaint>`: that data is handled wrongly, until it is answered (DPR-05). */
export const dataComplaintsStream = defineStream({
  events: dataComplaintsEvents,
  description: 'Complaints about how personal data is handled, and what came of them',
  idForm: idOf('complaint'),
  commands: dataComplaintsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: dataComplaintFacts,
  offers: dataComplaintFact,
  retention: dataComplaintRetention,
  permissions: dataComplaintsPermissions,
  sensitive: true,
  evidence: { attachAs: 'ReceiveDataComplaint', correctAs: 'CorrectDataComplaint' },
  subjectOf: () => null,
  concernOf,
  times: dataComplaintTimes,
  occurredAtOf: recordedNow,
  deadlines: dataComplaintDeadlines,
  notices: dataComplaintNotices,
});
