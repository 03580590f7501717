import { keptOfFamily } from '../../kernel/family-row.ts';
import type { Projection } from '../../kernel/projection.ts';
import { keptOfSearch } from '../../streams/searches/stream.ts';
import { listsOfGroup, pupilOf } from './lists.ts';

/** How many searches there were of pupils of each year group: whether some are searched more than others. */
export const searchesByGroupProjection: Projection = {
  model: 'searches-by-group',
  streams: { searches: keptOfSearch, people: keptOfFamily },
  lists: { searches: listsOfGroup },
  joins: { searches: pupilOf },
};
