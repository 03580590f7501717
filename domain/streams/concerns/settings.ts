import { concernSettings as part } from '../../../events/catalogue/settings/concerns.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type ConcernSettings = SettingsOf<typeof part>;
export const concernSettings = settingsReader('concerns', part);
