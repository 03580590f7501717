import { technologiesEvents } from '../../events/catalogue/technologies.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { checksStream } from '../streams/checks/stream.ts';

const isOfTechnology = isEventOf(technologiesEvents);

/**
 * Once a technology may be used, filtering and monitoring are looked at again: what they hold back was tried
 * without it (MON-01).
 */
export const newTechnology = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'new-technology',
  items: ['MON-01'],
  hears: ['technologies'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfTechnology(event) && event.type === 'TechnologyAllowed'
      ? [
          commandTo(checksStream, 'filtering-review', {
            type: 'CallForFilteringReview',
            cause: 'new-technology',
            technology: event.streamId,
          }),
        ]
      : [],
});
