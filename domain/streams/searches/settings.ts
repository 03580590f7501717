import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { searchSettings as part } from '../../../events/catalogue/settings/searches.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type SearchSettings = SettingsOf<typeof part>;
export const searchSettings = settingsReader('searches', part);
