import { agreementSettings as part } from '../../../events/catalogue/settings/agreements.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type AgreementSettings = SettingsOf<typeof part>;
export const agreementSettings = settingsReader('agreements', part);
