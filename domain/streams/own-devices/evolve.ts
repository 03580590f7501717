import type { OwnDeviceRecorded } from '../../../events/catalogue/own-devices.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { OwnDeviceState } from './state.ts';

type Recorded<T extends OwnDeviceRecorded['type']> = OfType<OwnDeviceRecorded, T>['data'];
type Happened = OwnDeviceRecorded & { readonly occurredAt: string };

const corrected = (
  state: OwnDeviceState,
  { corrects, changes }: Recorded<'OwnDeviceCorrected'>,
): OwnDeviceState => {
  const { device, authorisation } = state;
  if (device?.by === corrects) {
    const { kind = device.kind, forSchoolData = device.forSchoolData } = changes;
    const encrypted = device.encrypted === null ? null : (changes.encrypted ?? device.encrypted);
    return { ...state, device: { ...device, kind, forSchoolData, encrypted } };
  }
  if (authorisation?.by !== corrects) return state;
  const { purposes = authorisation.purposes, from = authorisation.from } = changes;
  const { until = authorisation.until } = changes;
  return { ...state, authorisation: { ...authorisation, purposes, from, until } };
};

export const evolve = (state: OwnDeviceState, event: Happened): OwnDeviceState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'OwnDeviceRegistered': {
      const { owner, kind } = event.data;
      return { ...state, device: { owner, kind, encrypted: null, forSchoolData: false, by } };
    }
    case 'RemovableMediaRegistered': {
      const { owner, encrypted, forSchoolData } = event.data;
      return { ...state, device: { owner, kind: 'memory-stick', encrypted, forSchoolData, by } };
    }
    case 'DeviceConnectionApproved':
      return { ...state, connection: { status: 'approved', by } };
    case 'DeviceConnectionRefused':
      return { ...state, connection: { status: 'refused', by } };
    case 'DeviceConnectionEnded':
      return state.connection === null
        ? state
        : { ...state, connection: { ...state.connection, status: 'ended' } };
    case 'PersonalDeviceSecurityAssessed': {
      const { owner: _, ...found } = event.data;
      return { ...state, assessment: { ...found, by } };
    }
    case 'PersonalDeviceAuthorised': {
      const { purposes, from, until } = event.data;
      return { ...state, isRefused: false, authorisation: { purposes, from, until, endedOn: null, by } };
    }
    case 'PersonalDeviceAuthorisationRefused':
      return { ...state, isRefused: true };
    case 'PersonalDeviceAuthorisationRevoked': {
      const { authorisation } = state;
      if (authorisation?.by !== event.data.authorisation) return state;
      return { ...state, authorisation: { ...authorisation, endedOn: londonDate(event.occurredAt) } };
    }
    case 'OwnDeviceCorrected':
      return corrected(state, event.data);
  }
};
