import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** One signature on one version. */
export interface Signature {
  readonly templateVersion: number;
  readonly termsHash: string;
  readonly signedName: Sealed;
  /** Day, Europe/London. */
  readonly signedOn: string;
  readonly method: 'log-in' | 'single-use-link' | 'paper';
  readonly seenBy: string | null;
  readonly recorder: string;
  /** What it was taken over from, of a signature from before the school kept its book here; else null. */
  readonly takenOverFrom: string | null;
  /** Number of the event that recorded it. */
  readonly by: number;
}

/** What was asked for and is not answered yet. */
export interface Request {
  readonly via: 'single-use-link' | 'office';
  readonly linkHash: string | null;
  /** UTC. */
  readonly expiresAt: string | null;
}

interface Asked extends Counted {
  readonly request: Request | null;
}

export interface SignedAgreement extends Asked {
  readonly status: 'signed' | 'withdrawn';
  /** The one that counts: on the newest version, the last recorded of several. */
  readonly signature: Signature;
  /** All others, on record still, in the order of recording. */
  readonly others: readonly Signature[];
  /** Day of the last withdrawal; what was signed before it was withdrawn with it, whenever it is entered. */
  readonly withdrawnOn: string | null;
  /** Versions that replaced the one signed, or were withdrawn, when a new signature fell due: `<signature>.<version>.<cause>`. */
  readonly fellDue: readonly string[];
}

export type AgreementState = (Asked & { readonly status: 'unsigned' }) | SignedAgreement;

export const initialState: AgreementState = { status: 'unsigned', request: null, events: 0 };

export const signaturesOf = (state: AgreementState): readonly Signature[] =>
  state.status === 'unsigned' ? [] : [...state.others, state.signature];
