import type { AuthorisationEvent } from '../../../events/catalogue/authorisations.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AuthorisationCommand } from './commands.ts';
import type { AuthorisationFacts } from './facts.ts';
import type { AuthorisationRejection } from './rejections.ts';
import type { AuthorisationSettings } from './settings.ts';

export type Command<T extends AuthorisationCommand['type']> = OfType<AuthorisationCommand, T>;
export type AuthorisationContext = Context<AuthorisationSettings, AuthorisationFacts>;
export type AuthorisationDecision = Decision<AuthorisationEvent, AuthorisationRejection>;
