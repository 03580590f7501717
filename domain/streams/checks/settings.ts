import { checkSettings as part } from '../../../events/catalogue/settings/checks.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type CheckSettings = SettingsOf<typeof part>;
export const checkSettings = settingsReader('checks', part);
