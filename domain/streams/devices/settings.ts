import { deviceSettings as part } from '../../../events/catalogue/settings/devices.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type DeviceSettings = SettingsOf<typeof part>;
export const deviceSettings = settingsReader('devices', part);
