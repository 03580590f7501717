import type { HomeLearningEvent } from '../../../events/catalogue/home-learning.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { HomeLearningCommand } from './commands.ts';
import type { HomeLearningFacts } from './facts.ts';
import type { HomeLearningRejection } from './rejections.ts';
import type { HomeLearningSettings } from './settings.ts';

export type Command<T extends HomeLearningCommand['type']> = OfType<HomeLearningCommand, T>;
export type HomeLearningContext = Context<HomeLearningSettings, HomeLearningFacts>;
export type HomeLearningDecision = Decision<HomeLearningEvent, HomeLearningRejection>;
