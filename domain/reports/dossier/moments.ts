import { londonDayEnd } from '../../kernel/london.ts';
import type { Until } from '../as-of/report.ts';
import type { IncidentRecord } from './incident.ts';

/** The two moments of an incident that a dossier answers for. */
export interface Moments {
  /**
   * What was so at the end of the day on which it happened (Europe/London), as far as it is known today; now
   * while that day lasts.
   */
  readonly onTheDay: Until;
  /** What was on record when it was reported, the report among it. */
  readonly whenReported: Until;
}

export const momentsOf = ({ state, report }: IncidentRecord, now: string): Moments => {
  const end = londonDayEnd(state.report.occurredOn);
  return {
    onTheDay: { asOf: end < now ? end : now, by: 'occurred' },
    whenReported: { asOf: report.recordedAt, by: 'recorded' },
  };
};
