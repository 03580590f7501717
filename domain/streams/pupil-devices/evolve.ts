import type { PupilDeviceRecorded } from '../../../events/catalogue/pupil-devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { Confiscation, PupilDeviceState } from './state.ts';

type Corrected = OfType<PupilDeviceRecorded, 'PupilDeviceCorrected'>['data'];

const corrected = (one: Confiscation, { corrects, changes, cause }: Corrected): Confiscation => {
  const { device, under, incident, to } = changes;
  if (one.by === corrects)
    return {
      ...one,
      device: device ?? one.device,
      under: under ?? one.under,
      incident: incident === undefined ? one.incident : incident,
      cause: cause ?? one.cause,
    };
  return one.returned?.by === corrects
    ? { ...one, returned: { ...one.returned, to: to ?? one.returned.to } }
    : one;
};

export const evolve = (state: PupilDeviceState, event: Happened<PupilDeviceRecorded>): PupilDeviceState => {
  const stated = { by: state.events + 1, at: event.occurredAt };
  switch (event.type) {
    case 'PupilMobilePermitted': {
      const { pupil: _, ...permission } = event.data;
      return { ...state, permission: { ...permission, ...stated }, refused: null };
    }
    case 'PupilMobilePermissionRefused':
      return { ...state, refused: event.data.why };
    case 'PupilDeviceBroughtIn':
      return { ...state, broughtIn: state.broughtIn + 1 };
    case 'PupilMobilePermissionEnded':
      return { ...state, permission: null };
    case 'PupilMobileHandedIn':
      return { ...state, held: { ...stated, isLeft: false } };
    case 'PupilMobileCollected': {
      const { collectedBy, isEarly } = event.data;
      const early = isEarly ? newestOf([...state.early, { collectedBy, ...stated }]) : state.early;
      return { ...state, held: null, early };
    }
    case 'PupilMobileNotCollected':
      return { ...state, held: state.held && { ...state.held, isLeft: true } };
    case 'DeviceConfiscated': {
      const { pupil: _, ...taken } = event.data;
      return {
        ...state,
        confiscations: [...state.confiscations, { ...taken, ...stated, returned: null }],
      };
    }
    case 'ConfiscatedDeviceReturned': {
      const { confiscation, to, returnedBy } = event.data;
      return {
        ...state,
        // Given back is given back, wherever it lay.
        confiscations: state.confiscations.map((one) =>
          one.by === confiscation ? { ...one, returned: { to, returnedBy, ...stated } } : one,
        ),
        held: state.confiscations.some((one) => one.by === confiscation && one.device === 'phone')
          ? null
          : state.held,
      };
    }
    case 'PupilDeviceCorrected':
      return {
        ...state,
        confiscations: state.confiscations.map((one) => corrected(one, event.data)),
      };
  }
};
