import type { ReservationState } from './state.ts';

/** Whose name it is, null while it is free. */
export const holderOf = (state: ReservationState): string | null =>
  state.status === 'free' ? null : state.holder;
