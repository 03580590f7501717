import type { BreachEvent } from '../../../events/catalogue/breaches.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { BreachCommand } from './commands.ts';
import type { BreachFacts } from './facts.ts';
import type { BreachRejection } from './rejections.ts';
import type { BreachSettings } from './settings.ts';

export type Command<T extends BreachCommand['type']> = OfType<BreachCommand, T>;
export type BreachContext = Context<BreachSettings, BreachFacts>;
export type BreachDecision = Decision<BreachEvent, BreachRejection>;
