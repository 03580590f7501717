import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { oversightSettings as part } from '../../../events/catalogue/settings/oversight.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type OversightSettings = SettingsOf<typeof part>;
export const oversightSettings = settingsReader('oversight', part);
