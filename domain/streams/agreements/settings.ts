import { acknowledgementSettings } from '../../../events/catalogue/settings/acknowledgements.ts';
import { agreementSettings as part } from '../../../events/catalogue/settings/agreements.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { type OpenSettings, settingsReader } from '../../kernel/settings.ts';

const { visitorNotice } = acknowledgementSettings;
/** That visitors are made aware of the policy is said once, for those who see to it (POL-11). */
const visitors = { visitorNotice };

const ofAgreements = settingsReader('agreements', part);
const ofVisitors = settingsReader('acknowledgements', visitors);

export type AgreementSettings = SettingsOf<typeof part> & SettingsOf<typeof visitors>;
export const agreementSettings = (settings: OpenSettings): AgreementSettings => ({
  ...ofAgreements(settings),
  ...ofVisitors(settings),
});
