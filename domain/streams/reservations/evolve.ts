import type { ReservationRecorded } from '../../../events/catalogue/reservations.ts';
import type { ReservationState } from './state.ts';

export const evolve = (state: ReservationState, event: ReservationRecorded): ReservationState => {
  switch (event.type) {
    case 'NameReserved': {
      const { school, holder: person } = event.data;
      return {
        status: 'reserved',
        holders: [{ school, person }],
        reservedBy: state.events + 1,
        events: state.events,
      };
    }
    case 'LogInShared': {
      const { school, holder: person } = event.data;
      return state.status === 'free' ? state : { ...state, holders: [...state.holders, { school, person }] };
    }
    case 'LogInGivenUp': {
      if (state.status === 'free') return state;
      const [first, ...others] = state.holders.filter(({ school }) => school !== event.data.school);
      return first === undefined
        ? { status: 'free', events: state.events }
        : { ...state, holders: [first, ...others] };
    }
    case 'NameReservationCorrected': {
      if (state.status === 'free') return state;
      const [first, ...others] = state.holders;
      return {
        ...state,
        holders: [{ ...first, person: event.data.changes.holder ?? first.person }, ...others],
      };
    }
  }
};
