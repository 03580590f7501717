import { disposalsEvents } from '../../../events/catalogue/disposals.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOfRecord } from '../../kernel/id-form.ts';
import { recordOf } from '../../kernel/ids.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { disposalsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { disposalFacts } from './facts.ts';
import { disposalNotices } from './notices.ts';
import { disposalView } from './offers.ts';
import { disposalsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { initialState } from './state.ts';
import { disposalTimes } from './times.ts';

export { disposalIn, keptOfDisposal } from './kept.ts';
export { type DisposalState, holdsIn, statusOf } from './state.ts';

/**
 * `disposals/<stream>.<record>`: how long a record is kept beyond its period, what holds it, and who disposed
 * of it (DPR-04).
 */
export const disposalsStream = defineStream({
  events: disposalsEvents,
  description: 'Holds on a record, the end of its period, and its disposal by two people',
  idForm: idOfRecord(rejections.recordUnknown),
  commands: disposalsCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: disposalFacts,
  offers: disposalView,
  retention: { why: 'What became of a record is kept for good, to explain gaps: ids, days and reasons' },
  permissions: disposalsPermissions,
  sensitive: true,
  readAs: recordOf,
  subjectOf: () => null,
  times: disposalTimes,
  occurredAtOf: recordedNow,
  notices: disposalNotices,
});
