import { breachesEvents } from '../../events/catalogue/breaches.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessStream } from '../streams/access/stream.ts';

const isOfBreach = isEventOf(breachesEvents);

/**
 * A password that was given away counts as known to others: it has to be changed on that day, where the
 * school asks for that (ACC-03, ACC-06). Whether it was changed since is the decider's to see.
 */
export const passwordDisclosure = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'password-disclosure',
  items: ['ACC-03', 'ACC-06'],
  hears: ['breaches'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) => {
    if (!isOfBreach(event) || event.type !== 'PasswordDisclosureReported') return [];
    const { person, on } = event.data;
    return person === null
      ? []
      : [commandTo(accessStream, person, { type: 'ExpirePassword', on, because: 'disclosure' })];
  },
});
