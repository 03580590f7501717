import { type Retention, retained } from '../../kernel/retention.ts';
import type { DeviceState } from './state.ts';

/** A device and its loans are over when it has left for good. */
export const deviceRetention: Retention<DeviceState> = {
  of: ({ status }) =>
    status === 'unregistered' ? null : retained('device', status === 'disposed' ? 'closed' : 'open'),
};
