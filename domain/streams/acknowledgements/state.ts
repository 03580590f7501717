import type { Counted } from '../../kernel/total-evolve.ts';

interface Said {
  /** Day, Europe/London. */
  readonly on: string;
  readonly method: 'log-in' | 'paper';
  readonly recorder: string;
  /** Number of the event. */
  readonly by: number;
}

export interface AcknowledgedPolicy extends Said {
  readonly version: number;
}
export interface AcknowledgedDocument extends Said {
  readonly list: string;
  readonly edition: string;
}

/** A visit for which somebody was made aware of the policy, from a first to a last day. */
export interface Aware {
  readonly version: number;
  readonly on: string;
  readonly from: string;
  readonly until: string | null;
  readonly by: number;
}

export interface IssuedNotice {
  readonly edition: string;
  readonly channel: 'mail' | 'paper' | 'parent-portal';
  readonly on: string;
  readonly by: number;
}

/** What one person has said to know, and was given. */
export interface AcknowledgementState extends Counted {
  readonly isExpected: boolean;
  /** In the order of recording. */
  readonly policies: readonly AcknowledgedPolicy[];
  readonly documents: readonly AcknowledgedDocument[];
  readonly visits: readonly Aware[];
  readonly notices: readonly IssuedNotice[];
  /** Cycles that have fallen due: `<version>.<first day>`. */
  readonly fellDue: readonly string[];
}

export const initialState: AcknowledgementState = {
  isExpected: false,
  policies: [],
  documents: [],
  visits: [],
  notices: [],
  fellDue: [],
  events: 0,
};
