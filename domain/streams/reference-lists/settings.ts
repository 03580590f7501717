import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { referenceListSettings as part } from '../../../events/catalogue/settings/reference-lists.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type ReferenceListSettings = SettingsOf<typeof part>;
export const referenceListSettings = settingsReader('reference-lists', part);
