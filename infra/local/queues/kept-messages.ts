import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { storedJson, storedLines } from '../stored-json.ts';
import { messagesOf, type QueueContent, type QueueMessage, queueMessage } from './queue-content.ts';

/** A message that was sent, and to which queue. */
const sentMessage = z.object({ queue: z.string(), message: queueMessage });
export type SentMessage = z.output<typeof sentMessage>;

export interface QueueKeeper {
  /** Messages that were in a queue when the stack last ran; they stay on disk until `restored` is called. */
  readonly keptFor: (queue: string) => readonly QueueMessage[];
  readonly restored: (queue: string) => void;
  /** On disk when it returns: only then may the sender be answered that its message is taken. */
  readonly sent: (messages: readonly SentMessage[]) => void;
  /** Something else changed: written soon. What is lost of that comes a second time. */
  readonly changed: () => void;
  readonly write: () => Promise<void>;
}

const DELAY_MS = 100;
/** The generation of a file of sent messages; null for another file. */
const generationOf = (name: string): number | null => {
  const [, number] = /^queues-sent-(\d+)\.jsonl$/.exec(name) ?? [];
  return number === undefined ? null : Number(number);
};

/**
 * Keeps messages over a restart, and over a death at any moment: what all queues hold is written now and
 * then, each message when it is sent. (fauxqs can persist by itself only when it listens on all interfaces,
 * which it must not.)
 */
export function keepQueues(
  dataDir: string | null,
  contents: () => Promise<readonly QueueContent[]>,
): QueueKeeper {
  if (dataDir === null) return keepNothing;
  const stored = storedJson(join(dataDir, 'queues.json'), z.record(z.string(), z.array(queueMessage)));
  const fileOf = (number: number): string => join(dataDir, `queues-sent-${number}.jsonl`);
  const sentIn = (number: number) => storedLines(fileOf(number), sentMessage);
  const generations = () => readdirSync(dataDir).flatMap((name) => generationOf(name) ?? []);
  const earlier = generations().toSorted((a, b) => a - b);
  const before = merged(
    stored.read() ?? {},
    earlier.flatMap((number) => sentIn(number).read()),
  );
  let generation = Math.max(0, ...earlier) + 1;
  let timer: NodeJS.Timeout | undefined;
  const writeNow = async () => {
    // What is sent from here on may be among the contents or not: it has a file of its own.
    generation += 1;
    const first = generation;
    const held = await contents();
    const now = Object.fromEntries(held.map((content) => [content.name, [...messagesOf(content)]]));
    for (const [queue, messages] of before) now[queue] = [...messages, ...(now[queue] ?? [])];
    stored.write(now);
    for (const number of generations()) if (number < first) rmSync(fileOf(number), { force: true });
  };
  let writing = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => undefined).then(writeNow);
    return writing;
  };
  return {
    keptFor: (queue) => before.get(queue) ?? [],
    restored: (queue) => void before.delete(queue),
    sent: (messages) => {
      if (messages.length > 0) sentIn(generation).append(...messages);
    },
    changed: () => {
      timer ??= setTimeout(() => void write().catch(() => undefined), DELAY_MS);
    },
    write,
  };
}

const keepNothing: QueueKeeper = {
  keptFor: () => [],
  restored: () => undefined,
  sent: () => undefined,
  changed: () => undefined,
  write: async () => undefined,
};

function merged(
  held: Readonly<Record<string, readonly QueueMessage[]>>,
  sent: readonly SentMessage[],
): Map<string, readonly QueueMessage[]> {
  const queues = new Map(Object.entries(held));
  for (const { queue, message } of sent) {
    const known = queues.get(queue) ?? [];
    if (!known.some(({ messageId }) => messageId === message.messageId))
      queues.set(queue, [...known, message]);
  }
  return queues;
}
