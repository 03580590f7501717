import { accessJournalEvents, SECOND_FACTOR } from '../../events/catalogue/access-journal.ts';
import { commandTo, defineProcess } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { breachesStream, refusedId } from '../streams/breaches/stream.ts';

const isOfAccess = isEventOf(accessJournalEvents);

/**
 * What somebody was refused for want of a right is an attempt to get at what was not granted, and goes on record as a breach once a
 * person and day (ACC-11). It is made of the access journal, after the answer went out: nobody waits for it.
 */
export const unauthorisedAccess = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'unauthorised-access',
  items: ['ACC-11'],
  hears: ['access-journal'],
  from: {},
  links: () => [],
  facts: () => ({}),
  commands: (event) => {
    if (!isOfAccess(event) || event.type !== 'AccessRefused') return [];
    const { person, on, method, stream, id, part, row } = event.data;
    // They may have it: they log in again.
    if (row === SECOND_FACTOR) return [];
    const asked = { method, stream, id, part };
    return [
      commandTo(breachesStream, refusedId(on, person), { type: 'RecordRefusedAccess', person, on, asked }),
    ];
  },
});
