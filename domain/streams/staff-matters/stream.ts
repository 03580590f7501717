import { staffMattersEvents } from '../../../events/catalogue/staff-matters.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { staffMattersCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { originalOf } from './correct.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { staffMatterFacts } from './facts.ts';
import { staffMatterNotices } from './notices.ts';
import { staffMatterFact } from './offers.ts';
import { staffMattersPermissions } from './permissions.ts';
import { staffMatterRetention } from './retention.ts';
import { staffMatterSettings } from './settings.ts';
import { initialState } from './state.ts';
import { staffMatterTimes } from './times.ts';

export { concernOf } from './concern.ts';
export { keptOfStaffMatter, staffMatterIn } from './kept.ts';

/**
 * `staff-matters/<matter>`: what staff did wrong, and whose mail may be read, apart from all else (INC-14,
 * EML-08).
 */
export const staffMattersStream = defineStream({
  events: staffMattersEvents,
  description: 'What staff did wrong and whose mail may be read, for those alone who see to it',
  idForm: idOf('matter'),
  commands: staffMattersCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: staffMatterSettings,
  facts: staffMatterFacts,
  offers: staffMatterFact,
  retention: staffMatterRetention,
  permissions: staffMattersPermissions,
  sensitive: true,
  evidence: { attachAs: 'ReferStaffMatter', correctAs: 'CorrectStaffMatter' },
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: staffMatterTimes,
  occurredAtOf: recordedNow,
  notices: staffMatterNotices,
});
