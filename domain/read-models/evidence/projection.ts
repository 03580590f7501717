import type { Projection } from '../../kernel/projection.ts';
import { keptOfSearch } from '../../streams/searches/stream.ts';
import { listsOfEvidence } from './lists.ts';

/** What was found in searches and is kept, and for what (SRC-02). */
export const evidenceProjection: Projection = {
  model: 'evidence',
  streams: { searches: keptOfSearch },
  lists: { searches: listsOfEvidence },
};
