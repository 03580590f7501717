import { breachesEvents } from '../../events/catalogue/breaches.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { checksStream } from '../streams/checks/stream.ts';

const isOfBreach = isEventOf(breachesEvents);

/**
 * Once somebody found a way round the filters, filtering and monitoring are looked at again (MON-01, MON-05).
 */
export const filteringGap = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'filtering-gap',
  items: ['MON-01', 'MON-05'],
  hears: ['breaches'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) =>
    isOfBreach(event) && event.type === 'FilterBypassDetected'
      ? [commandTo(checksStream, 'filtering-review', { type: 'CallForFilteringReview', cause: 'risk-found' })]
      : [],
});
