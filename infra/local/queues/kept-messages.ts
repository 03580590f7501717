import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isNoSuchFile, writeWhole } from '../write-whole.ts';
import { messagesOf, type QueueContent, type QueueMessage } from './queue-content.ts';

export interface QueueKeeper {
  /** Messages that were in a queue when the stack last ran. */
  readonly keptFor: (queue: string) => readonly QueueMessage[];
  /** Something changed: written soon. */
  readonly changed: () => void;
  readonly write: () => Promise<void>;
}

const DELAY_MS = 100;
const attribute = z.object({ DataType: z.string(), StringValue: z.optional(z.string()) });
const kept = z.record(
  z.string(),
  z.array(z.object({ messageId: z.string(), body: z.string(), messageAttributes: z.record(z.string(), attribute) })),
);

/** Keeps messages over a restart: fauxqs can persist by itself only when it listens on all interfaces, which it must not. */
export function keepQueues(dataDir: string | null, contents: () => Promise<readonly QueueContent[]>): QueueKeeper {
  if (dataDir === null) return { keptFor: () => [], changed: () => undefined, write: async () => undefined };
  const file = join(dataDir, 'queues.json');
  const before = read(file);
  let timer: NodeJS.Timeout | undefined;
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const messages = (await contents()).map((content) => [content.name, messagesOf(content)] as const);
    writeWhole(file, JSON.stringify(Object.fromEntries(messages)));
  };
  return {
    keptFor: (queue) => before[queue] ?? [],
    changed: () => {
      timer ??= setTimeout(() => void write(), DELAY_MS);
    },
    write,
  };
}

function read(file: string): z.output<typeof kept> {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isNoSuchFile(error)) return {};
    throw error;
  }
}
