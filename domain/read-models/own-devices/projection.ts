import { ownDevicesEvents } from '../../../events/catalogue/own-devices.ts';
import { referenceListsEvents } from '../../../events/catalogue/reference-lists.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfOwnDevice } from '../../streams/own-devices/stream.ts';
import { keptOfList } from '../../streams/reference-lists/stream.ts';
import { listsOfDevice, standardOf } from './lists.ts';

const isOfDevice = isEventOf(ownDevicesEvents);
const isOfList = isEventOf(referenceListsEvents);

const ofDevice = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfDevice(event) ? keptOfOwnDevice(row, event) : row;

/** Of all lists the standard alone is looked at. */
const ofStandard = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfList(event) && event.streamId === 'own-device-standard' ? keptOfList(row, event) : row;

/** Devices of people's own: which join the network, and which hold data of the school (NET-03, NET-05). */
export const ownDevicesProjection: Projection = {
  model: 'own-devices',
  streams: { 'own-devices': ofDevice, 'reference-lists': ofStandard },
  lists: { 'own-devices': listsOfDevice },
  joins: { 'own-devices': standardOf },
};
