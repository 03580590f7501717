import type { StaffMatterEvent } from '../../../events/catalogue/staff-matters.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { StaffMatterCommand } from './commands.ts';
import type { StaffMatterFacts } from './facts.ts';
import type { StaffMatterRejection } from './rejections.ts';
import type { StaffMatterSettings } from './settings.ts';

export type Command<T extends StaffMatterCommand['type']> = OfType<StaffMatterCommand, T>;
export type StaffMatterContext = Context<StaffMatterSettings, StaffMatterFacts>;
export type StaffMatterDecision = Decision<StaffMatterEvent, StaffMatterRejection>;
