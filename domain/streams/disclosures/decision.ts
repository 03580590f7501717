import type { DisclosureEvent } from '../../../events/catalogue/disclosures.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DisclosureCommand } from './commands.ts';
import type { DisclosureFacts } from './facts.ts';
import type { DisclosureRejection } from './rejections.ts';
import type { DisclosureSettings } from './settings.ts';

export type Command<T extends DisclosureCommand['type']> = OfType<DisclosureCommand, T>;
export type DisclosureContext = Context<DisclosureSettings, DisclosureFacts>;
export type DisclosureDecision = Decision<DisclosureEvent, DisclosureRejection>;
