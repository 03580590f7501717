import type { ActivityEvent } from '../../../events/catalogue/activities.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ActivityCommand } from './commands.ts';
import type { ActivityFacts } from './facts.ts';
import type { ActivityRejection } from './rejections.ts';
import type { ActivitySettings } from './settings.ts';

export type Command<T extends ActivityCommand['type']> = OfType<ActivityCommand, T>;
export type ActivityContext = Context<ActivitySettings, ActivityFacts>;
export type ActivityDecision = Decision<ActivityEvent, ActivityRejection>;
