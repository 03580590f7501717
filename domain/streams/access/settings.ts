import { accessSettings as part } from '../../../events/catalogue/settings/access.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type AccessSettings = SettingsOf<typeof part>;
export const accessSettings = settingsReader('access', part);
