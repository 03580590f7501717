import * as z from 'zod/mini';
import { pupilDevicesEvents } from '../../../events/catalogue/pupil-devices.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { totalEvolve } from '../../kernel/total-evolve.ts';
import { evolve } from './evolve.ts';
import { initialState, type PupilDeviceState } from './state.ts';

const isOfPupilDevice = isEventOf(pupilDevicesEvents);
const stateIn = z.custom<PupilDeviceState>();
const next = totalEvolve(pupilDevicesEvents, evolve);

/** What read models keep of a pupil’s devices: the state, sealed text as it is. */
export const keptOfPupilDevices = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPupilDevice(event)) return row;
  const before = row === null ? initialState : stateIn.parse(row);
  return asStored(next({ ...before, events: event.version - 1 }, event));
};
