import type { ExemptionEvent } from '../../../events/catalogue/exemptions.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ExemptionCommand } from './commands.ts';
import type { ExemptionFacts } from './facts.ts';
import type { ExemptionRejection } from './rejections.ts';
import type { ExemptionSettings } from './settings.ts';

export type Command<T extends ExemptionCommand['type']> = OfType<ExemptionCommand, T>;
export type ExemptionContext = Context<ExemptionSettings, ExemptionFacts>;
export type ExemptionDecision = Decision<ExemptionEvent, ExemptionRejection>;
