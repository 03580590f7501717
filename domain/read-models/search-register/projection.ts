import type { Projection } from '../../kernel/projection.ts';
import { keptOfSearch } from '../../streams/searches/stream.ts';
import { listsOfSearch } from './lists.ts';

/** Every search of a pupil’s device, found or not, as it stands; sealed text as it is (SRC-01). */
export const searchRegisterProjection: Projection = {
  model: 'search-register',
  streams: { searches: keptOfSearch },
  lists: { searches: listsOfSearch },
};
