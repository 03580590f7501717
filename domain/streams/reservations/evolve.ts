import type { ReservationRecorded } from '../../../events/catalogue/reservations.ts';
import type { ReservationState } from './state.ts';

export const evolve = (state: ReservationState, event: ReservationRecorded): ReservationState => {
  switch (event.type) {
    case 'NameReserved':
      return {
        status: 'reserved',
        holder: event.data.holder,
        reservedBy: state.events + 1,
        events: state.events,
      };
    case 'NameReservationCorrected':
      return state.status === 'free'
        ? state
        : { ...state, holder: event.data.changes.holder ?? state.holder };
  }
};
