import type { CheckEvent } from '../../../events/catalogue/checks.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { CheckCommand } from './commands.ts';
import type { CheckFacts } from './facts.ts';
import type { CheckRejection } from './rejections.ts';
import type { CheckSettings } from './settings.ts';

export type Command<T extends CheckCommand['type']> = OfType<CheckCommand, T>;
export type CheckContext = Context<CheckSettings, CheckFacts>;
export type CheckDecision = Decision<CheckEvent, CheckRejection>;
