import type { HelpRequestEvent } from '../../../events/catalogue/help-requests.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { HelpRequestCommand } from './commands.ts';
import type { HelpRequestFacts } from './facts.ts';
import type { HelpRequestRejection } from './rejections.ts';

export type Command<T extends HelpRequestCommand['type']> = OfType<HelpRequestCommand, T>;
export type HelpRequestContext = Context<null, HelpRequestFacts>;
export type HelpRequestDecision = Decision<HelpRequestEvent, HelpRequestRejection>;
