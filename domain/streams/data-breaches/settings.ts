import { dataBreachRoutes as part } from '../../../events/catalogue/settings/data-breaches.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type DataBreachSettings = SettingsOf<typeof part>;
export const dataBreachSettings = settingsReader('data-breaches', part);
