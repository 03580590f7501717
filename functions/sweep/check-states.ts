import { streams } from '../../domain/streams/index.ts';
import { checkStream, type StreamCheck } from '../../events/log/self-check.ts';
import type { ReadCommit, StreamKey } from '../../events/log/types.ts';
import type { Delivery } from '../shared/publishing/compose.ts';

const byStream = new Map(streams.map((stream) => [stream.events.stream, stream]));

/**
 * Checks one stream's chain, and the snapshots of its commits: no hash covers those, so they are folded
 * again.
 */
export const checkWithStates =
  (table: Delivery['table']) =>
  (key: StreamKey, visit?: (read: ReadCommit) => void): Promise<StreamCheck> =>
    checkStream(table, key, byStream.get(key.stream), visit);
