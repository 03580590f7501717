import type { PersonEvent } from '../../../events/catalogue/people.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonFacts } from './facts.ts';
import type { PersonRejection } from './rejections.ts';

export type Command<T extends PersonCommand['type']> = OfType<PersonCommand, T>;
export type PersonContext = Context<null, PersonFacts>;
export type PersonDecision = Decision<PersonEvent, PersonRejection>;
