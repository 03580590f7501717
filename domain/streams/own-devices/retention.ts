import { type Retention, retained } from '../../kernel/retention.ts';
import type { OwnDeviceState } from './state.ts';

/** As long as its owner is here. */
export const ownDeviceRetention: Retention<OwnDeviceState> = {
  of: ({ device }) => (device === null ? null : retained('permission', 'with-people', [device.owner])),
};
