import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { audiences } from '../../../events/catalogue/words.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOfEach } from '../../kernel/id-form.ts';
import { splitId } from '../../kernel/ids.ts';
import { londonDayEnd, londonDayStart } from '../../kernel/london.ts';
import { agreementsByLink } from './by-link.ts';
import { commandOf } from './command-of.ts';
import { agreementsCommands } from './commands.ts';
import { agreementDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { agreementFacts } from './facts.ts';
import { agreementNotices } from './notices.ts';
import { heldAgreement } from './offers.ts';
import { originalOfCorrection } from './original.ts';
import { agreementsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { agreementRetention } from './retention.ts';
import { agreementSettings } from './settings.ts';
import { initialState } from './state.ts';
import { agreementTimes } from './times.ts';

export { keptOfAgreement } from './kept.ts';
export type { AgreementState } from './state.ts';

/** `agreements/<person>.<audience>`: asking, signing, withdrawing (AGR-01). */
export const agreementsStream = defineStream({
  events: agreementsEvents,
  description: "One person's agreement as one audience: asked for, signed, withdrawn",
  idForm: idOfEach(['person', 'audience'], audiences, rejections.audienceNotInUse),
  commands: agreementsCommands,
  stateVersion: 2,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: agreementSettings,
  facts: agreementFacts,
  offers: heldAgreement,
  retention: agreementRetention,
  permissions: agreementsPermissions,
  sensitive: false,
  evidence: { attachAs: 'ImportSignature', correctAs: 'CorrectAgreement' },
  subjectOf: (streamId) => splitId(streamId).head,
  originalOf: originalOfCorrection,
  times: agreementTimes,
  occurredAtOf: (command) => (command.type === 'TakeOverSignature' ? londonDayStart(command.signedOn) : null),
  // The rules of the day of signing: what is entered late was right or wrong then.
  judgedAt: (command) =>
    (command.type === 'SignAgreement' || command.type === 'ImportSignature') && command.signedOn !== undefined
      ? londonDayEnd(command.signedOn)
      : null,
  deadlines: agreementDeadlines,
  byLink: agreementsByLink,
  notices: agreementNotices,
});
