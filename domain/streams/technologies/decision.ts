import type { TechnologyEvent } from '../../../events/catalogue/technologies.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { TechnologyCommand } from './commands.ts';
import type { TechnologyFacts } from './facts.ts';
import type { TechnologyRejection } from './rejections.ts';
import type { TechnologySettings } from './settings.ts';

export type Command<T extends TechnologyCommand['type']> = OfType<TechnologyCommand, T>;
export type TechnologyContext = Context<TechnologySettings, TechnologyFacts>;
export type TechnologyDecision = Decision<TechnologyEvent, TechnologyRejection>;
