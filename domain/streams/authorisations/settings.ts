import { authorisationSettings as part } from '../../../events/catalogue/settings/authorisations.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type AuthorisationSettings = SettingsOf<typeof part>;
export const authorisationSettings = settingsReader('authorisations', part);
