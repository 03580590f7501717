import type { SearchEvent } from '../../../events/catalogue/searches.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { SearchCommand } from './commands.ts';
import type { SearchFacts } from './facts.ts';
import type { SearchRejection } from './rejections.ts';
import type { SearchSettings } from './settings.ts';

export type Command<T extends SearchCommand['type']> = OfType<SearchCommand, T>;
export type SearchContext = Context<SearchSettings, SearchFacts>;
export type SearchDecision = Decision<SearchEvent, SearchRejection>;
