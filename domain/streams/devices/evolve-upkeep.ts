import type { deviceUpkeep } from '../../../events/catalogue/device-upkeep.ts';
import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { registeredPart } from './registered-part.ts';
import type { RegisteredDevice } from './state.ts';

/** Whatever comes back has its protections confirmed again before it goes out again (DEV-02). */
export const backInStore = (state: RegisteredDevice, at: string): RegisteredDevice => ({
  ...registeredPart(state),
  status: 'in-store',
  inStoreSince: at,
  safeguards: [],
  safeguardsBy: null,
});

const withUpkeep = (
  state: RegisteredDevice,
  upkeep: Partial<RegisteredDevice['upkeep']>,
): RegisteredDevice => ({ ...state, upkeep: { ...state.upkeep, ...upkeep } });

const moved = (
  state: RegisteredDevice,
  { data, occurredAt }: Happened<OfType<DeviceRecorded, 'DeviceMoved'>>,
): RegisteredDevice => {
  if (data.to === 'store') return backInStore(state, occurredAt);
  return { ...registeredPart(state), status: data.to === 'repair' ? 'under-repair' : 'lost' };
};

/** After one more event about where it is, how it is looked after, or how it leaves. */
export const keptUp = (
  state: RegisteredDevice,
  event: Happened<OfType<DeviceRecorded, keyof typeof deviceUpkeep>>,
): RegisteredDevice => {
  const stated = { by: state.events + 1, at: event.occurredAt };
  switch (event.type) {
    case 'ClassDeviceAllocated':
      return {
        ...registeredPart(state),
        status: 'in-class',
        approval: null,
        place: { ...event.data, ...stated },
      };
    case 'DeviceMoved':
      return moved(state, event);
    case 'DeviceUpdatesConfigured':
      return withUpkeep(state, { updates: { ...event.data, ...stated } });
    case 'AntiVirusUpdated':
      return withUpkeep(state, { antiVirus: stated });
    case 'DeviceEncryptionConfirmed':
      return withUpkeep(state, { encryption: { ...event.data, ...stated } });
    case 'DeviceGalleryCleared':
      return withUpkeep(state, { gallery: stated });
    case 'DeviceGalleryClearanceFellDue':
      return withUpkeep(state, { galleryFellDue: event.data.since });
    case 'DeviceDamageRecorded': {
      const { damages } = state.upkeep;
      return withUpkeep(state, { damages: newestOf([...damages, { ...event.data, ...stated }]) });
    }
    case 'DeviceDisposalApproved':
      return { ...state, approval: { ...event.data, by: stated.by } };
    case 'DeviceDisposed':
      return { ...registeredPart(state), status: 'disposed', disposal: { ...event.data, ...stated } };
  }
};
