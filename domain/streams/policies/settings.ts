import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { policySettings as part } from '../../../events/catalogue/settings/policies.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type PolicySettings = SettingsOf<typeof part>;
export const policySettings = settingsReader('policies', part);
