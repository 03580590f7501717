import type { RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';

/**
 * Whether an event is one of a stream's: it was read at its newest version, so its payload is the
 * catalogue's.
 */
export const isEventOf =
  <T extends StreamEvents>({ entries }: T) =>
  <E extends { readonly type: string }>(event: E): event is E & RecordedOf<T> =>
    Object.hasOwn(entries, event.type);
