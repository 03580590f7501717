import type { Counted } from '../../kernel/total-evolve.ts';

/** A person as one tenant knows them. */
export interface Holder {
  /** A school, or `_trust`. */
  readonly school: string;
  readonly person: string;
}

export type ReservationState =
  | ({ readonly status: 'free' } & Counted)
  | ({
      readonly status: 'reserved';
      /** One human, as one person a tenant at most; first the one for whom the name was reserved. */
      readonly holders: readonly [Holder, ...Holder[]];
      readonly reservedBy: number;
    } & Counted);

export const initialState: ReservationState = { status: 'free', events: 0 };
