import type { TrainingRecorded } from '../../../events/catalogue/training.ts';
import type { TrainingCommand } from './commands.ts';

/** What the settings have a say in: which platforms for courses there are (TRG-11). */
export const commandOf = ({ type, data }: TrainingRecorded): TrainingCommand | null => {
  switch (type) {
    case 'TrainingCompleted': {
      const { training, on, topics, coversOnlineSafety, course } = data;
      const said = { training, on, topics, coversOnlineSafety };
      return { type: 'CompleteTraining', ...said, ...(course === null ? {} : { course }) };
    }
    case 'LearningPlatformAccountCreated':
      return { type: 'CreatePlatformAccount', platform: data.platform, on: data.on };
    default:
      return null;
  }
};
