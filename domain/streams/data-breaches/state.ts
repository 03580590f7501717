import type * as z from 'zod/mini';
import type {
  breachCause,
  breachRisk,
  dataKind,
  informedHow,
  LegalInstant,
} from '../../../events/catalogue/data-breach-forms.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

interface Said {
  /** Number of the event. */
  readonly by: number;
  readonly words: Sealed | null;
}

/** What was reported, as corrected. */
export interface Reported extends Said {
  readonly kind: 'email' | 'other';
  readonly causedBy: string | null;
  readonly cause: z.output<typeof breachCause> | null;
  readonly sentOn: string | null;
  readonly awareAt: string;
  readonly report: LegalInstant;
  /** Instant at which it was recorded. */
  readonly at: string;
}

/** Who must hear and heard from somebody. */
export interface Notified {
  readonly by: number;
  readonly role: Role;
  readonly person: string;
  readonly on: string;
}

export interface Assessed extends Said {
  readonly risk: z.output<typeof breachRisk>;
  readonly kinds: readonly z.output<typeof dataKind>[];
  readonly people: number | null;
}

/** A report to the authority, or the decision that there is none. */
export type Authority =
  | (Said & { readonly outcome: 'not-reported' })
  | (Said & {
      readonly outcome: 'reported';
      readonly reportedAt: string;
      readonly isComplete: boolean;
      readonly reference: string | null;
    });

export interface Informed extends Said {
  readonly on: string;
  readonly how: z.output<typeof informedHow>;
}

export interface Closed extends Said {
  readonly heard: readonly Role[];
}

export interface KnownBreach extends Counted {
  readonly status: 'open' | 'closed';
  readonly reported: Reported;
  readonly notified: readonly Notified[];
  readonly assessed: readonly Assessed[];
  readonly authority: readonly Authority[];
  readonly informed: readonly Informed[];
  /** Last instants that passed without a decision. */
  readonly fellDue: readonly string[];
  readonly closed: Closed | null;
}

export type DataBreachState = (Counted & { readonly status: 'none' }) | KnownBreach;

export const initialState: DataBreachState = { events: 0, status: 'none' };
