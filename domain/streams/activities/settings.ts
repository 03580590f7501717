import { activitySettings as part } from '../../../events/catalogue/settings/activities.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { referenceListSettings } from '../../../events/catalogue/settings/reference-lists.ts';
import { trainingSettings } from '../../../events/catalogue/settings/training.ts';
import { type OpenSettings, settingsReader } from '../../kernel/settings.ts';

const strands = { strands: referenceListSettings.strands };
const channels = { updateChannels: trainingSettings.updateChannels };

export type ActivitySettings = SettingsOf<typeof part> &
  SettingsOf<typeof strands> &
  SettingsOf<typeof channels>;

const own = settingsReader('activities', part);
const ofLists = settingsReader('reference-lists', strands);
const ofTraining = settingsReader('training', channels);

/** What is held; strands are stated with the lists, channels to staff with their training. */
export const readActivitySettings = (settings: OpenSettings): ActivitySettings => ({
  ...own(settings),
  ...ofLists(settings),
  ...ofTraining(settings),
});
