import { type OpenSettings, readSlugs, readWord } from '../../kernel/settings.ts';

export interface IncidentSettings {
  /** Logs of which one must hold the incident before it is closed (INC-01). */
  readonly logTargets: readonly string[] | null;
  /** The school keeps its own log of five fields (INC-02). */
  readonly logForm: 'five-field' | null;
  /** Incidents are put under the four Cs (INC-03). */
  readonly classification: 'four-cs' | null;
}

export const incidentSettings = (settings: OpenSettings): IncidentSettings => ({
  logTargets: readSlugs(settings, 'incidents', 'logTargets'),
  logForm: readWord(settings, 'incidents', 'logForm', ['five-field']),
  classification: readWord(settings, 'incidents', 'classification', ['four-cs']),
});
