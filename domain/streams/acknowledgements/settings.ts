import { acknowledgementSettings as part } from '../../../events/catalogue/settings/acknowledgements.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type AcknowledgementSettings = SettingsOf<typeof part>;
export const acknowledgementSettings = settingsReader('acknowledgements', part);
