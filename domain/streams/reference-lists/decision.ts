import type { ReferenceListEvent } from '../../../events/catalogue/reference-lists.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ReferenceListCommand } from './commands.ts';
import type { ReferenceListFacts } from './facts.ts';
import type { ReferenceListRejection } from './rejections.ts';
import type { ReferenceListSettings } from './settings.ts';

export type Command<T extends ReferenceListCommand['type']> = OfType<ReferenceListCommand, T>;
export type ReferenceListContext = Context<ReferenceListSettings, ReferenceListFacts>;
export type ReferenceListDecision = Decision<ReferenceListEvent, ReferenceListRejection>;
