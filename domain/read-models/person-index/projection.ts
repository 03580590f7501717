import type { Projection } from '../../kernel/projection.ts';
import { publicStreams } from '../../streams/index.ts';
import { keptOf } from './kept.ts';
import { listsOfMentions } from './lists.ts';

/**
 * Which records name whom, in which part and when (DPR-05): of every stream there is, by the typed references
 * of its payloads. What an event says of somebody is never unsaid, so that rows are only ever added.
 */
export const personIndexProjection: Projection = {
  model: 'person-index',
  streams: Object.fromEntries(publicStreams.map((stream) => [stream.events.stream, keptOf(stream)])),
  lists: Object.fromEntries(publicStreams.map(({ events }) => [events.stream, listsOfMentions])),
  rowsStay: true,
};
