import type { AgreementEvent } from '../../../events/catalogue/agreements.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementCommand } from './commands.ts';
import type { AgreementFacts, partiesOf } from './facts.ts';
import type { AgreementRejection } from './rejections.ts';
import type { AgreementSettings } from './settings.ts';

export type Command<T extends AgreementCommand['type']> = OfType<AgreementCommand, T>;
export type AgreementContext = Context<AgreementSettings, AgreementFacts>;
export type AgreementDecision = Decision<AgreementEvent, AgreementRejection>;
/** Whose agreement it is, as whom. */
export type Parties = NonNullable<ReturnType<typeof partiesOf>>;
