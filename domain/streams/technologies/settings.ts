import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { technologySettings as part } from '../../../events/catalogue/settings/technologies.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type TechnologySettings = SettingsOf<typeof part>;
export const technologySettings = settingsReader('technologies', part);
