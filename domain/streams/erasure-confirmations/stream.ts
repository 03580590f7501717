import { erasureConfirmationsEvents } from '../../../events/catalogue/erasure-confirmations.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOfRecord } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { retained } from '../../kernel/retention.ts';
import { noSettings } from '../../kernel/settings.ts';
import { noTimes } from '../../kernel/times.ts';
import { erasureConfirmationsCommands } from './commands.ts';
import { erasureConfirmationDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { erasureConfirmationNotices } from './notices.ts';
import { erasureConfirmationsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { initialState, outstandingOf } from './state.ts';

export { erasureIn, keptOfErasure } from './kept.ts';

/**
 * `erasure-confirmations/<stream>.<record>`: who was sent events of what is erased now, and has confirmed that
 * nothing of it is kept (DPR-04, decision 49).
 */
export const erasureConfirmationsStream = defineStream({
  events: erasureConfirmationsEvents,
  description: 'Which consumers have confirmed that they keep nothing of what was erased',
  idForm: idOfRecord(rejections.recordUnknown),
  commands: erasureConfirmationsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: null,
  retention: {
    of: ({ announced }) =>
      announced === null
        ? null
        : retained('data-protection', outstandingOf(announced).length === 0 ? 'closed' : 'open'),
  },
  permissions: erasureConfirmationsPermissions,
  sensitive: true,
  subjectOf: () => null,
  times: noTimes,
  occurredAtOf: recordedNow,
  deadlines: erasureConfirmationDeadlines,
  notices: erasureConfirmationNotices,
});
