import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { audiences } from '../../../events/catalogue/words.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idAmong } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { agreementTemplatesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { currentTemplate } from './offers.ts';
import { agreementTemplatesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { agreementTemplateSettings } from './settings.ts';
import { initialState } from './state.ts';

/** `agreement-templates/<audience>`: versions of what an audience signs (AGR-13). */
export const agreementTemplatesStream = defineStream({
  events: agreementTemplatesEvents,
  description: 'The wording of an agreement, version by version',
  idForm: idAmong(audiences, '<audience>', rejections.audienceNotInUse),
  commands: agreementTemplatesCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: agreementTemplateSettings,
  facts: noFacts,
  offers: currentTemplate,
  permissions: agreementTemplatesPermissions,
  sensitive: false,
  subjectOf: () => null,
  occurredAtOf: recordedNow,
});
