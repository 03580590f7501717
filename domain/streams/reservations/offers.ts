import type { ReservationState } from './state.ts';

/** Whose name it is at a school or at the trust; null while it is nobody's there. */
export const holderIn = (state: ReservationState, school: string): string | null =>
  state.status === 'free' ? null : (state.holders.find((held) => held.school === school)?.person ?? null);
