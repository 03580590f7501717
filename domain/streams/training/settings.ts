import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { trainingSettings as part } from '../../../events/catalogue/settings/training.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type TrainingSettings = SettingsOf<typeof part>;

export const readTrainingSettings = settingsReader('training', part);
