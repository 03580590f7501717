import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import type { Context, Decision, Rejection } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyFacts } from './facts.ts';
import type { PolicySettings } from './settings.ts';

export type Command<T extends PolicyCommand['type']> = OfType<PolicyCommand, T>;
export type PolicyContext = Context<PolicySettings, PolicyFacts>;
export type PolicyDecision = Decision<PolicyEvent, Rejection>;
