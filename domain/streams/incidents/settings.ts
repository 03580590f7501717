import { incidentSettings as part } from '../../../events/catalogue/settings/incidents.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type IncidentSettings = SettingsOf<typeof part>;
export const incidentSettings = settingsReader('incidents', part);
