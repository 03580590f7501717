import { disclosureSettings as part } from '../../../events/catalogue/settings/disclosures.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type DisclosureSettings = SettingsOf<typeof part>;
export const disclosureSettings = settingsReader('disclosures', part);
