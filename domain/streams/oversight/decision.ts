import type { OversightEvent } from '../../../events/catalogue/oversight.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { OversightCommand } from './commands.ts';
import type { OversightFacts } from './facts.ts';
import type { OversightRejection } from './rejections.ts';
import type { OversightSettings } from './settings.ts';

export type Command<T extends OversightCommand['type']> = OfType<OversightCommand, T>;
export type OversightContext = Context<OversightSettings, OversightFacts>;
export type OversightDecision = Decision<OversightEvent, OversightRejection>;
