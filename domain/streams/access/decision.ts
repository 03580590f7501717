import type { AccessEvent } from '../../../events/catalogue/access.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AccessCommand } from './commands.ts';
import type { AccessFacts } from './facts.ts';
import type { AccessRejection } from './rejections.ts';
import type { AccessSettings } from './settings.ts';

export type Command<T extends AccessCommand['type']> = OfType<AccessCommand, T>;
export type AccessContext = Context<AccessSettings, AccessFacts>;
export type AccessDecision = Decision<AccessEvent, AccessRejection>;
