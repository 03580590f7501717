import type { Projection } from '../../kernel/projection.ts';
import { keptOfPupilDevices } from '../../streams/pupil-devices/stream.ts';
import { listsOfPupil } from './lists.ts';

/** What the office has of pupils, and what was left there or fetched early (MOB-02, SRC-04). */
export const phonesAndDevicesHeldProjection: Projection = {
  model: 'phones-and-devices-held',
  streams: { 'pupil-devices': keptOfPupilDevices },
  lists: { 'pupil-devices': listsOfPupil },
};
