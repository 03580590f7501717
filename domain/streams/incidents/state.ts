import type { Json, Sealed } from '../../../events/catalogue/define-events.ts';
import type { RiskClass } from '../../../events/catalogue/incident-forms.ts';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';
import type { ActionKind } from './action-kinds.ts';

type Recorded<T extends IncidentRecorded['type']> = OfType<IncidentRecorded, T>['data'];

type Reported = Recorded<'IncidentReported'>;
type Left = 'place' | 'description' | 'cameToLight';

/** What was reported; null where it was left out. */
export type Report = Omit<Reported, 'involved' | Left> & {
  readonly [K in Left]: NonNullable<Reported[K]> | null;
};

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
  /** Edition of the four Cs that the classes are of; null: none is known. */
  readonly classEdition: string | null;
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
  /** Who has seen an intimate image, with the event's number; null: nobody has said (INC-10). */
  readonly viewing: { readonly viewers: readonly string[]; readonly by: number } | null;
  /** To whom an incident with intimate images was handed on (INC-10). */
  readonly referral: (Pick<Recorded<'ImageReferralRecorded'>, 'referredTo'> & { readonly by: number }) | null;
  /** Where a pupil reported it first; null: none did by a channel (INC-06). */
  readonly channel:
    | (Pick<Recorded<'PupilReportReceived'>, 'channel' | 'number' | 'part'> & {
        readonly hasSaid: boolean;
      })
    | null;
  /** Who alone works on it; null: it is not locked. */
  readonly lock: Omit<Recorded<'IncidentLocked'>, 'reason'> | null;
  /** How it was closed; null while it is open. */
  readonly ending: Recorded<'IncidentClosed'> | null;
};

export type ReportedIncident = Counted &
  Standing & {
    readonly involved: readonly Involved[];
    readonly logs: readonly (Recorded<'IncidentLogged'> & { readonly by: number })[];
    readonly actions: readonly Action[];
    /** Which pupils reported it by its channel, each once a part (INC-06). */
    readonly pupilReports: readonly Pick<Recorded<'PupilReportReceived'>, 'reporter' | 'part'>[];
  };

export type IncidentState = (Counted & { readonly status: 'unreported' }) | ReportedIncident;

export const initialState: IncidentState = { status: 'unreported', events: 0 };
