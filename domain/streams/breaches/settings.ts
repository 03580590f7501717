import { breachSettings as part } from '../../../events/catalogue/settings/breaches.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type BreachSettings = SettingsOf<typeof part>;
export const breachSettings = settingsReader('breaches', part);
