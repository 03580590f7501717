import type { AcknowledgementEvent } from '../../../events/catalogue/acknowledgements.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AcknowledgementCommand } from './commands.ts';
import type { AcknowledgementFacts } from './facts.ts';
import type { AcknowledgementRejection } from './rejections.ts';
import type { AcknowledgementSettings } from './settings.ts';

export type Command<T extends AcknowledgementCommand['type']> = OfType<AcknowledgementCommand, T>;
export type AcknowledgementContext = Context<AcknowledgementSettings, AcknowledgementFacts>;
export type AcknowledgementDecision = Decision<AcknowledgementEvent, AcknowledgementRejection>;
