import { type ReservationRecorded, reservationsEvents } from '../../../events/catalogue/reservations.ts';
import { folding } from '../../kernel/folding.ts';
import type { ReservationState } from './state.ts';

const change = (state: ReservationState, event: ReservationRecorded): ReservationState => {
  switch (event.type) {
    case 'NameReserved':
      return { status: 'reserved', holder: event.data.holder, reservedBy: state.events + 1, events: state.events };
    case 'NameReservationCorrected':
      return state.status === 'free' ? state : { ...state, holder: event.data.changes.holder ?? state.holder };
  }
};

export const evolve = folding(reservationsEvents, change);
