import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere, storedText } from '../stored-json.ts';
import { json } from '../template/template.ts';
import type { BusEvent } from './bus-event.ts';

/** A delivery that has begun and not ended. */
export interface Delivery {
  readonly id: string;
  /** Name of the target. */
  readonly target: string;
  readonly event: BusEvent;
}

/** Deliveries that outlive a death at any moment: one that was begun is made, or ends with the dead letters. */
export interface DeliveryKeeper {
  /** On disk when it returns: only then may the sender be told that its event is taken. */
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

/** A file of lines that only say what has ended is begun anew at this size. */
const LARGEST_BYTES = 1_000_000;

/** @param dataDir folder of the JSON Lines file; null keeps nothing */
export function keepDeliveries(dataDir: string | null): DeliveryKeeper {
  if (dataDir === null) return { begun: () => undefined, ended: () => undefined, left: [] };
  const file = join(dataDir, 'deliveries.jsonl');
  const left = deliveriesIn(readIfThere(file) ?? '');
  const open = new Map(left.map((delivery) => [delivery.id, delivery]));
  let bytes = 0;
  const startAnew = (): void => {
    bytes = 0;
    storedText(file).write([...open.values()].map((delivery) => `${JSON.stringify(delivery)}\n`).join(''));
  };
  startAnew();
  const append = (entry: z.input<typeof line>): void => {
    const text = `${JSON.stringify(entry)}\n`;
    appendFileSync(file, text, { mode: 0o600 });
    bytes += text.length;
  };
  return {
    left,
    begun: (delivery) => {
      open.set(delivery.id, delivery);
      append(delivery);
    },
    ended: (id) => {
      open.delete(id);
      if (bytes > LARGEST_BYTES && open.size === 0) startAnew();
      else append({ id, ended: true });
    },
  };
}

/** A last line that a death cut off was of an event whose sender sends it again. */
function deliveriesIn(lines: string): readonly Delivery[] {
  const open = new Map<string, Delivery>();
  for (const written of lines.split('\n').slice(0, -1)) {
    const entry = line.parse(JSON.parse(written));
    if ('ended' in entry) open.delete(entry.id);
    else open.set(entry.id, entry);
  }
  return [...open.values()];
}
