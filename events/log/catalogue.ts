import type { StoredEvent } from './types.ts';

/** All that the log asks of the catalogue: it knows no stream or event by name. */
export interface Catalogue {
  /**
   * The schema version that new events of a type are written with. @throws when the catalogue has no such
   * type
   */
  readonly currentVersion: (stream: string, type: string) => number;
  /**
   * The event at its newest schema version; stored bytes never change.
   * @throws Error when a later release recorded it, in a way that is not known here
   */
  readonly upcast: (stream: string, event: StoredEvent) => StoredEvent;
  /**
   * The day, `YYYY-MM-DD`, since which an event of the newest version says that it holds; null where its type
   * states none.
   */
  readonly dayOf: (stream: string, event: StoredEvent) => string | null;
}
