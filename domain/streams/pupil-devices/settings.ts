import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { pupilDeviceSettings as part } from '../../../events/catalogue/settings/pupil-devices.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type PupilDeviceSettings = SettingsOf<typeof part>;
export const pupilDeviceSettings = settingsReader('pupil-devices', part);
