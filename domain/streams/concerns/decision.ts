import type { ConcernEvent } from '../../../events/catalogue/concerns.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ConcernCommand } from './commands.ts';
import type { ConcernFacts } from './facts.ts';
import type { ConcernRejection } from './rejections.ts';
import type { ConcernSettings } from './settings.ts';

export type Command<T extends ConcernCommand['type']> = OfType<ConcernCommand, T>;
export type ConcernContext = Context<ConcernSettings, ConcernFacts>;
export type ConcernDecision = Decision<ConcernEvent, ConcernRejection>;
