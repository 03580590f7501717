import type { TrainingEvent } from '../../../events/catalogue/training.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { TrainingCommand } from './commands.ts';
import type { TrainingFacts } from './facts.ts';
import type { TrainingRejection } from './rejections.ts';
import type { TrainingSettings } from './settings.ts';

export type Command<T extends TrainingCommand['type']> = OfType<TrainingCommand, T>;
export type TrainingContext = Context<TrainingSettings, TrainingFacts>;
export type TrainingDecision = Decision<TrainingEvent, TrainingRejection>;
