import type { Concern } from '../../kernel/concern.ts';
import type { OwnDeviceState } from './state.ts';

/** A device is its owner's matter; who works at the school may read their own. */
export const concernOf = ({ device }: OwnDeviceState): Concern => ({
  people: device === null ? [] : [device.owner],
  isAboutStaff: false,
  lockedTo: null,
});
