import type { Json, Sealed } from '../../../events/catalogue/define-events.ts';
import type { RiskClass } from '../../../events/catalogue/incident-forms.ts';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';
import type { ActionKind } from './action-kinds.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

export type Report = Omit<Recorded<'IncidentReported'>, 'involved'>;

/** Somebody who was involved: a person of the school, or a described outsider. */
export interface Involved {
  readonly person: string | null;
  readonly outsider: Sealed | null;
  readonly part: Recorded<'InvolvedPersonAdded'>['part'];
  /** Number of the event that named the person. */
  readonly by: number;
}

/** Something that was done. */
export interface Action {
  /** Number of the event. */
  readonly by: number;
  readonly kind: ActionKind;
  /** When it was done, UTC. */
  readonly at: string;
  /** What is no free text. */
  readonly details: Readonly<Record<string, Json>>;
  /** Sealed free text; null where the state has no room for it, and the history holds it. */
  readonly texts: Readonly<Record<string, Json>>;
}

/** Where an incident stands, its lists apart; read models keep the same of it. */
export type Standing = {
  readonly status: 'open' | 'closed';
  /** As corrected, and with the flags that were raised since. */
  readonly report: Report;
  /** Number of the event that reported it. */
  readonly reportedBy: number;
  readonly signatures: readonly Recorded<'IncidentLogSigned'>[];
  /** Empty while it is not classified. */
  readonly classes: readonly RiskClass[];
  /**
   * The newest consideration since the incident was last opened, and since it was found illegal or serious
   * (INC-10).
   */
  readonly police: Recorded<'PoliceReferralConsidered'> | null;
  /** The report to the police that followed from it, with the event's number. */
  readonly policeReport: (Recorded<'IncidentReportedToPolice'> & { readonly by: number }) | null;
  /**
   * The newest result since the incident was last opened, and since it was found to have spread; with the
   * event's number (INC-09).
   */
  readonly containment: {
    readonly result: Recorded<'IncidentContained'>['result'];
    readonly by: number;
  } | null;
  readonly bullying: Recorded<'CyberBullyingRecorded'> | null;
  /** How it was closed; null while it is open. */
  readonly ending: Recorded<'IncidentClosed'> | null;
};

export type ReportedIncident = Counted &
  Standing & {
    readonly involved: readonly Involved[];
    readonly logs: readonly (Recorded<'IncidentLogged'> & { readonly by: number })[];
    readonly actions: readonly Action[];
  };

export type IncidentState = (Counted & { readonly status: 'unreported' }) | ReportedIncident;

export const initialState: IncidentState = { status: 'unreported', events: 0 };
