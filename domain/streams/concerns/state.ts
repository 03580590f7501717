import type { AlertSeverity, ConcernKind } from '../../../events/catalogue/concern-forms.ts';
import type { ConcernRecorded } from '../../../events/catalogue/concerns.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends ConcernRecorded['type']> = OfType<ConcernRecorded, T>['data'];

/** What was reported, as corrected. */
export interface Raised {
  readonly kind: ConcernKind;
  /** Who is worried, or got the mail; null: a product sent it. */
  readonly from: string | null;
  readonly about: string | null;
  readonly conductOf: string | null;
  readonly receivedOn: string | null;
  readonly origin: 'internal' | 'external' | null;
  readonly lineManagers: readonly string[];
  /** Of an alert what the product said. */
  readonly alert: Recorded<'MonitoringAlertRaised'> | null;
  readonly words: Sealed | null;
  /** Number of the event. */
  readonly by: number;
  /** When it happened, or was recorded. */
  readonly at: string;
}

export type Becoming = Recorded<'ConcernSettled'>['incident'];

/** How it ended. */
export interface Settling {
  readonly outcome: 'answered' | 'no-action' | 'dismissed' | 'incident';
  readonly incident: Becoming;
  readonly words: Sealed;
  readonly by: number;
}

export type ConcernState =
  | (Counted & { readonly status: 'none' })
  | (Counted & {
      readonly status: 'open' | 'settled';
      readonly raised: Raised;
      readonly settling: Settling | null;
    });
export type RaisedConcern = Exclude<ConcernState, { readonly status: 'none' }>;

export const initialState: ConcernState = { events: 0, status: 'none' };

/** What comes first in the triage: what nobody graded counts as high. */
export const severityOf = ({ alert }: Pick<Raised, 'alert'>): AlertSeverity => alert?.severity ?? 'high';
