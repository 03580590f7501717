import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { schoolSettings as part } from '../../../events/catalogue/settings/schools.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type SchoolSettings = SettingsOf<typeof part>;
/** What its policy calls whom: for lists, no decision of the stream rests on it. */
export const schoolSettings = settingsReader('schools', part);
