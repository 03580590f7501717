import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentFacts } from './facts.ts';
import type { IncidentRejection } from './rejections.ts';
import type { IncidentSettings } from './settings.ts';

export type Command<T extends IncidentCommand['type']> = OfType<IncidentCommand, T>;
export type IncidentContext = Context<IncidentSettings, IncidentFacts>;
export type IncidentDecision = Decision<IncidentEvent, IncidentRejection>;
