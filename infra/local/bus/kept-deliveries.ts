import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedLines } from '../stored-json.ts';
import { json } from '../template/template.ts';
import type { BusEvent } from './bus-event.ts';

/** A delivery that has begun and not ended. */
export interface Delivery {
  readonly id: string;
  /** Name of the target. */
  readonly target: string;
  readonly event: BusEvent;
}

/**
 * Deliveries that outlive a death at any moment: one that was begun is made, or ends with the dead letters.
 */
export interface DeliveryKeeper {
  /** On disk when it returns: only then may the sender be answered that its event is taken. */
  readonly begun: (delivery: Delivery) => void;
  readonly ended: (id: string) => void;
  /** Those that were under way when the stack last ended. */
  readonly left: readonly Delivery[];
}

const text = z.string();
const event: z.ZodMiniType<BusEvent> = z.object({
  version: z.literal('0'),
  id: text,
  'detail-type': text,
  source: text,
  account: text,
  time: text,
  region: text,
  resources: z.array(text),
  detail: z.record(text, json),
});
const line = z.union([
  z.object({ id: text, target: text, event }),
  z.object({ id: text, ended: z.literal(true) }),
]);

/** At this many characters a file of lines that only say what has ended is begun again. */
const LONGEST = 1_000_000;

/** @param dataDir folder of the JSON Lines file; null keeps nothing */
export function keepDeliveries(dataDir: string | null): DeliveryKeeper {
  if (dataDir === null) return { begun: () => undefined, ended: () => undefined, left: [] };
  const stored = storedLines(join(dataDir, 'deliveries.jsonl'), line);
  const left = deliveriesIn(stored.read());
  const open = new Set(left.map(({ id }) => id));
  stored.write(left);
  let length = 0;
  return {
    left,
    begun: (delivery) => {
      open.add(delivery.id);
      length += stored.append(delivery);
    },
    ended: (id) => {
      open.delete(id);
      if (length > LONGEST && open.size === 0) {
        stored.write([]);
        length = 0;
      } else length += stored.append({ id, ended: true });
    },
  };
}

/** What had begun and not ended. A line that a death cut off was of an event whose sender sends it again. */
function deliveriesIn(entries: readonly z.output<typeof line>[]): readonly Delivery[] {
  const open = new Map<string, Delivery>();
  for (const entry of entries) {
    if ('ended' in entry) open.delete(entry.id);
    else open.set(entry.id, entry);
  }
  return [...open.values()];
}
