import type { AgreementTemplateEvent } from '../../../events/catalogue/agreement-templates.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementTemplateCommand } from './commands.ts';
import type { AgreementTemplateRejection } from './rejections.ts';
import type { AgreementTemplateSettings } from './settings.ts';

export type Command<T extends AgreementTemplateCommand['type']> = OfType<AgreementTemplateCommand, T>;
export type TemplateContext = Context<AgreementTemplateSettings, NoFacts>;
export type TemplateDecision = Decision<AgreementTemplateEvent, AgreementTemplateRejection>;
