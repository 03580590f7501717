import { consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { consentsEvents } from '../../../events/catalogue/consents.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOfEach } from '../../kernel/id-form.ts';
import { splitId } from '../../kernel/ids.ts';
import { londonDayEnd, londonDayStart } from '../../kernel/london.ts';
import { consentsByLink } from './by-link.ts';
import { commandOf } from './command-of.ts';
import { consentsCommands } from './commands.ts';
import { originalOfCorrection } from './correct.ts';
import { consentDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { consentFacts } from './facts.ts';
import { consentNotices } from './notices.ts';
import { heldConsent } from './offers.ts';
import { consentsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { consentRetention } from './retention.ts';
import { consentSettings } from './settings.ts';
import { initialState } from './state.ts';
import { consentTimes } from './times.ts';

export { consentId, subjectOf } from './ids.ts';
export { consentIn, keptOfConsent } from './kept.ts';

/** `consents/<person>.<kind>`: what parents answer for a child, and staff for themselves (AGR-11, PUB-01). */
export const consentsStream = defineStream({
  events: consentsEvents,
  description: 'What parents answer for one child, or a member of staff alone: the internet, or pictures',
  idForm: idOfEach(['person', 'kind'], consentKinds, rejections.kindUnknown),
  commands: consentsCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: consentSettings,
  facts: consentFacts,
  offers: heldConsent,
  retention: consentRetention,
  permissions: consentsPermissions,
  sensitive: false,
  evidence: { attachAs: 'CorrectConsent', correctAs: 'CorrectConsent' },
  subjectOf: (streamId) => splitId(streamId).head,
  originalOf: originalOfCorrection,
  times: consentTimes,
  occurredAtOf: (command) =>
    command.type === 'TakeOverParentalConsent' || command.type === 'TakeOverPhotoConsent'
      ? londonDayStart(command.signedOn)
      : null,
  // What is on paper was right or wrong by the rules of its day.
  judgedAt: (command) =>
    'signedOn' in command && command.signedOn !== undefined && 'method' in command
      ? londonDayEnd(command.signedOn)
      : null,
  deadlines: consentDeadlines,
  byLink: consentsByLink,
  notices: consentNotices,
});
