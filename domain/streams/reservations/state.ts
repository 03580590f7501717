import type { Counted } from '../../kernel/total-evolve.ts';

export type ReservationState =
  | ({ readonly status: 'free' } & Counted)
  | ({ readonly status: 'reserved'; readonly holder: string; readonly reservedBy: number } & Counted);

export const initialState: ReservationState = { status: 'free', events: 0 };
