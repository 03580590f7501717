import type { PublicationEvent } from '../../../events/catalogue/publications.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PublicationCommand } from './commands.ts';
import type { PublicationFacts } from './facts.ts';
import type { PublicationRejection } from './rejections.ts';
import type { PublicationSettings } from './settings.ts';

export type Command<T extends PublicationCommand['type']> = OfType<PublicationCommand, T>;
export type PublicationContext = Context<PublicationSettings, PublicationFacts>;
export type PublicationDecision = Decision<PublicationEvent, PublicationRejection>;
