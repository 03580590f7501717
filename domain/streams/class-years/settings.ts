import { classYearSettings as part, pupilAgreement } from '../../../events/catalogue/settings/class-years.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { referenceListSettings } from '../../../events/catalogue/settings/reference-lists.ts';
import { type OpenSettings, settingsReader } from '../../kernel/settings.ts';

const strands = { strands: referenceListSettings.strands };

export type ClassYearSettings = SettingsOf<typeof part> &
  SettingsOf<typeof pupilAgreement> &
  SettingsOf<typeof strands>;

const own = settingsReader('class-years', part);
const ofLists = settingsReader('reference-lists', strands);
const ofAgreements = settingsReader('agreements', pupilAgreement);

/** What classes do; what pupils agree to is stated with the agreements, the strands with the lists. */
export const readClassYearSettings = (settings: OpenSettings): ClassYearSettings => ({
  ...own(settings),
  ...ofAgreements(settings),
  ...ofLists(settings),
});
