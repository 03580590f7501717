import { checkStream, type StreamCheck } from '../../events/log/self-check.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { typedFoldingOf } from '../shared/lambda/any-stream.ts';
import { foldings } from '../shared/reads/foldings.ts';
import type { Delivery } from '../shared/publishing/compose.ts';

const byStream = new Map(foldings.map((folding) => [folding.events.stream, typedFoldingOf(folding)]));

/** Checks one stream's chain, and the states that ride with its commits: no hash covers those, so they are folded again. */
export const checkWithStates =
  (table: Delivery['table']) =>
  (key: StreamKey): Promise<StreamCheck> =>
    checkStream(table, key, byStream.get(key.stream));
