import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { ownDeviceSettings as part } from '../../../events/catalogue/settings/own-devices.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type OwnDeviceSettings = SettingsOf<typeof part>;
export const ownDeviceSettings = settingsReader('own-devices', part);
