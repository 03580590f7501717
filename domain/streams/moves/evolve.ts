import type { MoveRecorded } from '../../../events/catalogue/moves.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { Leaving, MoveState } from './state.ts';

const changed = (state: MoveState, change: Partial<Leaving>): MoveState =>
  state.leaving === null ? state : { ...state, leaving: { ...state.leaving, ...change } };

export const evolve = (state: MoveState, event: Happened<MoveRecorded>): MoveState => {
  switch (event.type) {
    case 'LeavingProposed': {
      const { to, proposedBy } = event.data;
      const leaving = { by: state.events + 1, to, proposedBy, isConfirmed: false, hasLeft: false };
      return { ...state, leaving };
    }
    case 'LeavingConfirmed':
      return changed(state, { isConfirmed: true });
    case 'LeavingStopped':
      return { ...state, leaving: null };
    case 'SchoolLeft':
      return changed(state, { hasLeft: true });
    case 'SchoolErased':
      return { ...state, erasedAt: event.data.destroyedAt };
    case 'SchoolJoined': {
      const { from: trust, size } = event.data;
      return { ...state, leaving: null, erasedAt: null, former: [...state.former, { trust, size }] };
    }
  }
};
