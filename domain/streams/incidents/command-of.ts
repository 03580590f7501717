import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { IncidentCommand } from './commands.ts';

/** Closing, which asks for what the school's settings ask for (INC-01, INC-02, INC-03, INC-08, INC-13). */
export const commandOf = ({ type, data }: IncidentRecorded): IncidentCommand | null =>
  type === 'IncidentClosed' ? { type: 'CloseIncident', outcome: data.outcome, reasons: data.reasons } : null;
