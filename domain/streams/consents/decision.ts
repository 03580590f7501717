import type { ConsentEvent } from '../../../events/catalogue/consents.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ConsentCommand } from './commands.ts';
import type { ConsentFacts } from './facts.ts';
import type { ConsentRejection } from './rejections.ts';
import type { ConsentSettings } from './settings.ts';

export type Command<T extends ConsentCommand['type']> = OfType<ConsentCommand, T>;
export type ConsentContext = Context<ConsentSettings, ConsentFacts>;
export type ConsentDecision = Decision<ConsentEvent, ConsentRejection>;
