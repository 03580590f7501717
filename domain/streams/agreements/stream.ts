import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { audiences } from '../../../events/catalogue/words.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOfEach } from '../../kernel/id-form.ts';
import { splitId } from '../../kernel/ids.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { agreementsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { agreementFacts } from './facts.ts';
import { agreementNotices } from './notices.ts';
import { heldAgreement } from './offers.ts';
import { agreementsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { agreementSettings } from './settings.ts';
import { initialState } from './state.ts';

export type { AgreementState } from './state.ts';

/** `agreements/<person>.<audience>`: asking, signing, withdrawing (AGR-01). */
export const agreementsStream = defineStream({
  events: agreementsEvents,
  description: "One person's agreement as one audience: asked for, signed, withdrawn",
  idForm: idOfEach(['person', 'audience'], audiences, rejections.audienceNotInUse),
  commands: agreementsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: agreementSettings,
  facts: agreementFacts,
  offers: heldAgreement,
  permissions: agreementsPermissions,
  sensitive: false,
  subjectOf: (streamId) => splitId(streamId).head,
  occurredAtOf: recordedNow,
  notices: agreementNotices,
});
