import { exemptionSettings as part } from '../../../events/catalogue/settings/exemptions.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type ExemptionSettings = SettingsOf<typeof part>;
export const exemptionSettings = settingsReader('exemptions', part);
