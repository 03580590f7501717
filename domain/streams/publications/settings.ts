import { authorisationSettings } from '../../../events/catalogue/settings/authorisations.ts';
import { consentSettings } from '../../../events/catalogue/settings/consents.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { publicationSettings as part } from '../../../events/catalogue/settings/publications.ts';
import { type OpenSettings, settingsReader } from '../../kernel/settings.ts';

const asked = { photos: consentSettings.photos, photosOfStaff: consentSettings.photosOfStaff };
const accounts = { socialAccounts: authorisationSettings.socialAccounts };

const own = settingsReader('publications', part);
const ofConsents = settingsReader('consents', asked);
const ofAuthorisations = settingsReader('authorisations', accounts);

export type PublicationSettings = SettingsOf<typeof part> &
  SettingsOf<typeof asked> &
  SettingsOf<typeof accounts>;

/** Whose consent is enough, and who writes for accounts, is stated with the consents and authorisations. */
export const publicationSettings = (settings: OpenSettings): PublicationSettings => ({
  ...own(settings),
  ...ofConsents(settings),
  ...ofAuthorisations(settings),
});
