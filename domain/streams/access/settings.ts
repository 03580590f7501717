import { accessSettings as part } from '../../../events/catalogue/settings/access.ts';
import { acknowledgementSettings } from '../../../events/catalogue/settings/acknowledgements.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { type OpenSettings, settingsReader } from '../../kernel/settings.ts';

const { visitorNotice } = acknowledgementSettings;
/** That visitors are made aware of the policy is said once, for those who see to it (POL-11). */
const visitors = { visitorNotice };

const ofAccess = settingsReader('access', part);
const ofVisitors = settingsReader('acknowledgements', visitors);

export type AccessSettings = SettingsOf<typeof part> & SettingsOf<typeof visitors>;
export const accessSettings = (settings: OpenSettings): AccessSettings => ({
  ...ofAccess(settings),
  ...ofVisitors(settings),
});
