import * as z from 'zod/mini';
import { devicesEvents } from '../../../events/catalogue/devices.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { totalEvolve } from '../../kernel/total-evolve.ts';
import { evolve } from './evolve.ts';
import { type DeviceState, initialState } from './state.ts';

const isOfDevice = isEventOf(devicesEvents);
const stateIn = z.custom<DeviceState>();
const next = totalEvolve(devicesEvents, evolve);

/** What the register keeps of a device: its state, sealed text as it is. */
export const keptOfDevice = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfDevice(event)) return row;
  const before = row === null ? initialState : stateIn.parse(row);
  return asStored(next({ ...before, events: event.version - 1 }, event));
};
