import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson } from '../stored-json.ts';
import { messagesOf, type QueueContent, type QueueMessage, queueMessage } from './queue-content.ts';

export interface QueueKeeper {
  /** Messages that were in a queue when the stack last ran. */
  readonly keptFor: (queue: string) => readonly QueueMessage[];
  /** Something changed: written soon. */
  readonly changed: () => void;
  readonly write: () => Promise<void>;
}

const DELAY_MS = 100;

/** Keeps messages over a restart: fauxqs can persist by itself only when it listens on all interfaces, which it must not. */
export function keepQueues(
  dataDir: string | null,
  contents: () => Promise<readonly QueueContent[]>,
): QueueKeeper {
  if (dataDir === null) return { keptFor: () => [], changed: () => undefined, write: async () => undefined };
  const stored = storedJson(join(dataDir, 'queues.json'), z.record(z.string(), z.array(queueMessage)));
  const before = stored.read() ?? {};
  let timer: NodeJS.Timeout | undefined;
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    stored.write(
      Object.fromEntries((await contents()).map((content) => [content.name, [...messagesOf(content)]])),
    );
  };
  return {
    keptFor: (queue) => before[queue] ?? [],
    changed: () => {
      timer ??= setTimeout(() => void write().catch(() => undefined), DELAY_MS);
    },
    write,
  };
}
