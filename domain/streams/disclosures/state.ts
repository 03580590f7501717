import type * as z from 'zod/mini';
import type { dataKind } from '../../../events/catalogue/data-breach-forms.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type {
  answerOutcome,
  disclosureBasis,
  LegalDay,
  sendingMeans,
} from '../../../events/catalogue/disclosure-forms.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** Data that was given, not given, or sent, as corrected. */
export interface Given {
  /** Number of the event. */
  readonly by: number;
  readonly kind: 'disclosed' | 'declined' | 'sent';
  readonly recipient: string;
  readonly about: readonly string[];
  readonly kinds: readonly z.output<typeof dataKind>[];
  readonly on: string;
  readonly basis: z.output<typeof disclosureBasis> | null;
  readonly law: string | null;
  readonly sender: string | null;
  readonly means: z.output<typeof sendingMeans> | null;
  readonly isFlagged: boolean;
  readonly words: Sealed | null;
}

export interface Answered {
  readonly by: number;
  readonly on: string;
  readonly outcome: z.output<typeof answerOutcome>;
  readonly words: Sealed;
}

/** A request for somebody's own data. */
export interface Request {
  readonly person: string;
  readonly receivedOn: string;
  readonly answer: LegalDay;
  /** Since when time stands still; null: it runs. */
  readonly pausedOn: string | null;
  readonly pausedDays: number;
  readonly isExtended: boolean;
  /** Last days that passed without an answer. */
  readonly fellDue: readonly string[];
  readonly answered: Answered | null;
}

export type DisclosureState =
  | (Counted & { readonly status: 'none' })
  | (Counted & { readonly status: 'given'; readonly given: Given })
  | (Counted & { readonly status: 'open' | 'answered'; readonly request: Request });

export type Requested = Extract<DisclosureState, { readonly request: Request }>;

export const initialState: DisclosureState = { events: 0, status: 'none' };
