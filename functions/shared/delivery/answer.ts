import type { RefusedDelivery } from '../../../events/catalogue/subscription-forms.ts';

/** What a target made of a message. */
export type Answer =
  | { readonly isTaken: true }
  | {
      readonly isTaken: false;
      readonly refused: RefusedDelivery;
      /** How long the target asks to be left alone, in milliseconds; null: it does not say. */
      readonly waitMs: number | null;
    };

export const taken: Answer = { isTaken: true };
export const notTaken = (
  refusal: RefusedDelivery['refusal'],
  status: number | null = null,
  waitMs: number | null = null,
): Answer => ({ isTaken: false, refused: { refusal, status }, waitMs });
