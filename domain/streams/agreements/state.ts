import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { IssuedLink } from '../../kernel/by-link.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** One signature on one version. */
export interface Signature {
  readonly templateVersion: number;
  readonly termsHash: string;
  readonly signedName: Sealed;
  /** Day, Europe/London. */
  readonly signedOn: string;
  readonly method: 'log-in' | 'single-use-link' | 'paper' | 'parent-portal';
  readonly seenBy: string | null;
  /** The product whose parent portal took it. */
  readonly source: string | null;
  /** Parent who read a pupil's agreement with the child and signed with the child by a link; null: nobody. */
  readonly readWith: string | null;
  readonly recorder: string;
  /** What it was taken over from, of a signature from before the school kept its book here; else null. */
  readonly takenOverFrom: string | null;
  /** Number of the event that recorded it. */
  readonly by: number;
}

/** What was asked for and is not answered yet. */
export interface Request {
  readonly via: 'single-use-link' | 'office' | 'coming';
  /** Number of the event that asked. */
  readonly by: number;
  /** Day, Europe/London. */
  readonly on: string;
  readonly templateVersion: number;
  /** Id of the links that were mailed; null: none were. */
  readonly link: string | null;
  readonly hasFallenDue: boolean;
}

/** A link that was mailed, and the version that it is for. */
export interface AgreementLink extends IssuedLink {
  readonly templateVersion: number;
}

interface Asked extends Counted {
  readonly request: Request | null;
  /** Oldest first; the newest of those that are over, too. */
  readonly links: readonly AgreementLink[];
}

export interface SignedAgreement extends Asked {
  readonly status: 'signed' | 'withdrawn';
  /** The one that counts: on the newest version, the last recorded of several. */
  readonly signature: Signature;
  /** All others, on record still, in the order of recording. */
  readonly others: readonly Signature[];
  /** Day of the last withdrawal; what was signed before it was withdrawn with it, whenever it is entered. */
  readonly withdrawnOn: string | null;
  /**
   * Versions that replaced the one signed, or were withdrawn, when a new signature fell due:
   * `<signature>.<version>.<cause>`.
   */
  readonly fellDue: readonly string[];
}

export type AgreementState = (Asked & { readonly status: 'unsigned' }) | SignedAgreement;

export const initialState: AgreementState = { status: 'unsigned', request: null, links: [], events: 0 };

export const signaturesOf = (state: AgreementState): readonly Signature[] =>
  state.status === 'unsigned' ? [] : [...state.others, state.signature];

/** On paper, or taken in a parent portal: what others entered, others may put right. */
export const isEnteredByOthers = ({ method }: Pick<Signature, 'method'>): boolean =>
  method === 'paper' || method === 'parent-portal';
