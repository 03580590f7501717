import { agreementSettings } from '../../../events/catalogue/settings/agreements.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

const { audiences } = agreementSettings;
/** Whose agreements there are is said once, for those who sign them (AGR-01). */
const part = { audiences };

export type AgreementTemplateSettings = SettingsOf<typeof part>;
export const agreementTemplateSettings = settingsReader('agreements', part);
