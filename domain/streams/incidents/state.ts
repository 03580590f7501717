import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { IncidentRecorded, RiskClass } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

export interface ReportedIncident extends Counted {
  readonly status: 'open' | 'closed';
  /** As corrected. */
  readonly report: Recorded<'IncidentReported'>;
  /** Number of the event that reported it. */
  readonly reportedBy: number;
  readonly logs: readonly Recorded<'IncidentLogged'>[];
  readonly actions: readonly Sealed[];
  readonly signatures: readonly Recorded<'IncidentLogSigned'>[];
  /** Empty while it is not classified. */
  readonly classes: readonly RiskClass[];
  /** The newest consideration. */
  readonly police: Recorded<'PoliceReferralConsidered'> | null;
  readonly policeReport: Recorded<'IncidentReportedToPolice'> | null;
}

export type IncidentState = (Counted & { readonly status: 'unreported' }) | ReportedIncident;

export const initialState: IncidentState = { status: 'unreported', events: 0 };
