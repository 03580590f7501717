import type { SchoolEvent } from '../../../events/catalogue/schools.ts';
import type { Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { SchoolCommand } from './commands.ts';
import type { SchoolRejection } from './rejections.ts';
import type { SchoolState } from './state.ts';

export type Command<T extends SchoolCommand['type']> = OfType<SchoolCommand, T>;
export type Registered = Extract<SchoolState, { readonly status: 'registered' }>;
export type SchoolDecision = Decision<SchoolEvent, SchoolRejection>;
