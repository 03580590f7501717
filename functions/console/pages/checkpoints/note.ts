import { noteOf, readCheckpoint } from '../../api/checkpoints.ts';
import { filePage } from '../page.ts';

/** The note of a checkpoint as a file, with the lines of its witnesses behind it, as the verifier takes it. */
export const checkpointNotePage = filePage({
  path: '/{school}/checkpoints/{size}/note',
  needs: [{ audit: 'checkpoints' }],
  load: async ({ api, params: { school, size } }) => {
    const checkpoint = await readCheckpoint(api, school, size);
    return {
      name: `${school}.${size}.txt`,
      type: 'text/plain; charset=utf-8',
      bytes: Buffer.from(noteOf(checkpoint)),
    };
  },
});
