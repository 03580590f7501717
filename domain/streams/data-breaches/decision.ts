import type { DataBreachEvent } from '../../../events/catalogue/data-breaches.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DataBreachCommand } from './commands.ts';
import type { DataBreachFacts } from './facts.ts';
import type { DataBreachRejection } from './rejections.ts';
import type { DataBreachSettings } from './settings.ts';

export type Command<T extends DataBreachCommand['type']> = OfType<DataBreachCommand, T>;
export type DataBreachContext = Context<DataBreachSettings, DataBreachFacts>;
export type DataBreachDecision = Decision<DataBreachEvent, DataBreachRejection>;
