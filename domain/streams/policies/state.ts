import type * as z from 'zod/mini';
import type {
  approval,
  citation,
  review,
  reviewCause,
  reviewDay,
} from '../../../events/catalogue/policy-forms.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import type { OpenSettings } from '../../kernel/settings.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

export type Approval = z.output<typeof approval>;
export type ReviewDay = z.output<typeof reviewDay>;
export type ReviewCause = z.output<typeof reviewCause>;
export type Citation = z.output<typeof citation>;

export interface PolicyVersion {
  readonly version: number;
  /** UTC. */
  readonly effectiveFrom: string;
  readonly settings: OpenSettings;
  readonly approval: Approval | null;
  readonly review: z.output<typeof review> | null;
  /** From before the school kept its book here: facts of that time alone are judged by it. */
  readonly isTakenOver: boolean;
  /** Settings for causes that are about harm to a child by which it names nobody. */
  readonly openRoutes: readonly string[];
  /** Editions of guidance that it rests on. */
  readonly cites: readonly Citation[];
  /** Number of the event that adopted it. */
  readonly adoptedBy: number;
}

/** A row of the change log; its texts are in the history. */
export interface PolicyChange {
  /** Number of the event that recorded it. */
  readonly number: number;
  readonly on: string;
  readonly nextReview: ReviewDay | null;
  /** Number of the event that approved it; null: nobody has. */
  readonly approvedBy: number | null;
}

/** The version that is to come: it changes until it is approved. */
export interface PolicyDraft {
  readonly version: number;
  readonly title: string;
  readonly changes: readonly number[];
  readonly cites: readonly Citation[];
  readonly document: string | null;
  readonly approval: (Approval & { readonly number: number }) | null;
}

/** Something that was approved by an event of its own. */
export interface GivenApproval extends Approval {
  readonly number: number;
  readonly version: number | null;
  readonly changes: readonly number[];
  readonly isTakenOver: boolean;
}

/** A scheduled review. */
export interface ScheduledReview {
  /** Number of the event that scheduled it. */
  readonly number: number;
  readonly due: ReviewDay;
  readonly reviewer: Role | null;
  readonly cause: ReviewCause;
  /** One that another took the place of is of no account any more. */
  readonly standing: 'open' | 'reviewed' | 'replaced';
  readonly hasFallenDue: boolean;
}

/** A review that was made. */
export interface MadeReview {
  /** Number of the event that recorded it. */
  readonly number: number;
  readonly review: number | null;
  readonly on: string;
  readonly by: string;
  /** The day on which the governing board was given the policy; null: it was not. */
  readonly sharedOn: string | null;
  readonly sharedBy: number | null;
  readonly hasSharingFallenDue: boolean;
}

/** An event whose fields nothing else here rests on: what may be corrected of it follows from its kind. */
export interface Noted {
  readonly number: number;
  readonly kind: 'renamed' | 'merged' | 'published';
  /** What it says beside its day: of a publishing the version and channel. */
  readonly says: string;
  readonly on: string;
}

export type PolicyState = {
  readonly status: 'not-adopted' | 'adopted';
  /** Oldest first. */
  readonly versions: readonly PolicyVersion[];
  readonly changes: readonly PolicyChange[];
  readonly draft: PolicyDraft | null;
  readonly approvals: readonly GivenApproval[];
  readonly reviews: readonly ScheduledReview[];
  readonly made: readonly MadeReview[];
  readonly noted: readonly Noted[];
} & Counted;

export const initialState: PolicyState = {
  status: 'not-adopted',
  versions: [],
  changes: [],
  draft: null,
  approvals: [],
  reviews: [],
  made: [],
  noted: [],
  events: 0,
};
