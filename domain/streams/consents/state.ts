import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { IssuedLink } from '../../kernel/by-link.ts';
import type { ConsentAnswer } from '../../kernel/consent.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** What stands under an answer; a withdrawal has none of it. */
export interface Signature {
  readonly signedName: Sealed;
  readonly method: string;
  readonly seenBy: string | null;
  /** The product whose parent portal took it. */
  readonly source: string | null;
  readonly recorder: string;
  /** The text that it is on; null where there is none. */
  readonly text: { readonly version: number; readonly termsHash: string } | null;
  /** What it was taken over from, of an answer from before the school kept its book here; else null. */
  readonly takenOverFrom: string | null;
}

/** One answer of one parent, or of the member of staff. */
export interface Answer {
  readonly signatory: string;
  readonly answer: ConsentAnswer;
  /** Day on which it was signed, or since which it is withdrawn. */
  readonly on: string;
  readonly signature: Signature | null;
  /** Number of the event that recorded it. */
  readonly by: number;
}

/** What was asked last (PUB-01). */
export interface Request {
  readonly of: 'pupil' | 'staff';
  readonly joinedBy: number | null;
  readonly answerBy: string;
  /** Number of the event. */
  readonly by: number;
}

/** A link that was mailed, and the version of the text that it is for; null: the question has none. */
export interface ConsentLink extends IssuedLink {
  readonly templateVersion: number | null;
}

export interface ConsentState extends Counted {
  /** The newest request, answered or not. */
  readonly request: Request | null;
  /** In the order of recording; the history has what fell out of it. */
  readonly answers: readonly Answer[];
  /** Oldest first; the newest of those that are over, too. */
  readonly links: readonly ConsentLink[];
  /** Numbers of requests whose answers fell due. */
  readonly fellDue: readonly number[];
}

export const initialState: ConsentState = {
  request: null,
  answers: [],
  links: [],
  fellDue: [],
  events: 0,
};

const isLater = (one: Answer, other: Answer): boolean =>
  one.on === other.on ? one.by > other.by : one.on > other.on;

/** Of each signatory the answer that counts: by its day, whenever it was entered. */
export const standingIn = ({ answers }: Pick<ConsentState, 'answers'>): readonly Answer[] => {
  const standing = new Map<string, Answer>();
  for (const one of answers) {
    const before = standing.get(one.signatory);
    if (before === undefined || isLater(one, before)) standing.set(one.signatory, one);
  }
  return [...standing.values()];
};

/** The answer of one signatory that counts; null: none was given. */
export const standingOf = (state: Pick<ConsentState, 'answers'>, signatory: string): Answer | null =>
  standingIn(state).find((one) => one.signatory === signatory) ?? null;
