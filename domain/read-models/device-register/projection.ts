import type { Projection } from '../../kernel/projection.ts';
import { keptOfDevice } from '../../streams/devices/stream.ts';
import { listsOfDevice } from './lists.ts';

/** Every device of the school, where it is, and how it is looked after (DEV-01, DEV-07 to DEV-11). */
export const deviceRegisterProjection: Projection = {
  model: 'device-register',
  streams: { devices: keptOfDevice },
  lists: { devices: listsOfDevice },
};
