import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** The newest signature; earlier ones are in the history. */
export interface Signature {
  readonly templateVersion: number;
  readonly termsHash: string;
  readonly signedName: Sealed;
  /** Day, Europe/London. */
  readonly signedOn: string;
  readonly method: 'log-in' | 'single-use-link' | 'paper';
  readonly seenBy: string | null;
  readonly recorder: string;
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

export type AgreementState =
  | ({ readonly status: 'unsigned'; readonly request: Request | null } & Counted)
  | ({
      readonly status: 'signed' | 'withdrawn';
      readonly signature: Signature;
      readonly request: Request | null;
    } & Counted);

export const initialState: AgreementState = { status: 'unsigned', request: null, events: 0 };
