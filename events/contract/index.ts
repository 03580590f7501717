export { type CatchUpOptions, catchUp, EventNotHandled, type FeedPage, type NotHandled } from './catch-up.ts';
export {
  type Consumer,
  type ConsumerOptions,
  createConsumer,
  type Handling,
  type Taken,
} from './consumer.ts';
export type { Around, AskedFor, DaybookEvent, VersionName } from './event.ts';
export type { EventVersions, NewestName } from './event-versions.ts';
export { type EventSchema, lifted, newestVersion, schemaOf } from './known-events.ts';
export type { Order } from './marks.ts';
export { type Parsed, type ParseOptions, parseEvent } from './parse-event.ts';
export { type ConsumerStore, memoryStore } from './store.ts';
