import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { staffMatterSettings as part } from '../../../events/catalogue/settings/staff-matters.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type StaffMatterSettings = SettingsOf<typeof part>;
export const staffMatterSettings = settingsReader('staff-matters', part);
