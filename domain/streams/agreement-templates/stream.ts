import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { audiences } from '../../../events/catalogue/words.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idAmong } from '../../kernel/id-form.ts';
import { londonDayStart } from '../../kernel/london.ts';
import { lasting } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { agreementTemplatesCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { templateNotices } from './notices.ts';
import { templates } from './offers.ts';
import { agreementTemplatesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { agreementTemplateSettings } from './settings.ts';
import { initialState } from './state.ts';
import { templateTimes } from './times.ts';

/** `agreement-templates/<audience>`: versions of what an audience signs (AGR-13). */
export const agreementTemplatesStream = defineStream({
  events: agreementTemplatesEvents,
  description: 'The wording of an agreement, version by version',
  idForm: idAmong(audiences, '<audience>', rejections.audienceNotInUse),
  commands: agreementTemplatesCommands,
  stateVersion: 3,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: agreementTemplateSettings,
  facts: noFacts,
  offers: templates,
  retention: { of: lasting },
  permissions: agreementTemplatesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: templateTimes,
  occurredAtOf: (command) =>
    command.type === 'TakeOverTemplate' ? londonDayStart(command.publishedOn) : null,
  notices: templateNotices,
});
