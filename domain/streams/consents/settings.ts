import { consentSettings as part } from '../../../events/catalogue/settings/consents.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type ConsentSettings = SettingsOf<typeof part>;
export const consentSettings = settingsReader('consents', part);
