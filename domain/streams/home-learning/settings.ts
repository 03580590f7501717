import { homeLearningSettings as part } from '../../../events/catalogue/settings/home-learning.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type HomeLearningSettings = SettingsOf<typeof part>;
export const homeLearningSettings = settingsReader('home-learning', part);
