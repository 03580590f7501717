import type { ExemptionRecorded } from '../../../events/catalogue/exemptions.ts';
import type { NumberedDecision } from '../../kernel/decision-chain.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends ExemptionRecorded['type']> = OfType<ExemptionRecorded, T>['data'];

/** An exemption that was granted, and how it ended. */
export interface Granted extends NumberedDecision {
  readonly outcome: 'granted';
  /** Day on which it was decided. */
  readonly on: string;
  readonly until: string;
  readonly ended: 'revoked' | 'expired' | null;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly on: string;
  readonly by: number;
}

/** One application, as corrected, and what became of it. */
export interface Application extends Recorded<'ExemptionApplicationSubmitted'> {
  /** Number of the event that submitted it. */
  readonly number: number;
  readonly considered: { readonly advice: string; readonly by: number } | null;
  readonly decision: Granted | Refused | null;
  /** When it was answered in writing. */
  readonly answer: {
    readonly on: string;
    readonly how: Recorded<'ExemptionDecisionCommunicated'>['by'];
    readonly by: number;
  } | null;
}

/** What one person applied for. */
export interface ExemptionState extends Counted {
  /** Oldest first; the history has what fell out of it. */
  readonly applications: readonly Application[];
}

export const initialState: ExemptionState = { events: 0, applications: [] };

export const applicationIn = ({ applications }: ExemptionState, number: number): Application | null =>
  applications.find((one) => one.number === number) ?? null;

/** Exemptions that were granted, whatever became of them. */
export const grantedIn = ({
  applications,
}: ExemptionState): readonly { readonly application: Application; readonly granted: Granted }[] =>
  applications.flatMap((application) =>
    application.decision?.outcome === 'granted' ? [{ application, granted: application.decision }] : [],
  );
