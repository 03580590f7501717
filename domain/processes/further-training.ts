import { activitiesEvents } from '../../events/catalogue/activities.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { trainingStream } from '../streams/training/stream.ts';

const isOfActivity = isEventOf(activitiesEvents);

/** Training that was given ends the needs that it was planned for (TRG-10). */
export const furtherTraining = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'further-training',
  items: ['TRG-10'],
  hears: ['activities'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfActivity(event) && event.type === 'CpdDelivered'
      ? event.data.needs.map(({ person, need }) =>
          commandTo(trainingStream, person, {
            type: 'EndTrainingNeed',
            need,
            activity: event.streamId,
            on: event.data.on,
          }),
        )
      : [],
});
