import type { Projection } from '../../kernel/projection.ts';
import { keptOfPublication } from '../../streams/publications/stream.ts';
import { listsOfPublication } from './lists.ts';

/** What went out or is to go out, and what has to be taken down (PUB-02, PUB-06, PUB-08, HLP-02). */
export const publicationsProjection: Projection = {
  model: 'publications',
  streams: { publications: keptOfPublication },
  lists: { publications: listsOfPublication },
};
