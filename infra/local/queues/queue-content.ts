import * as z from 'zod/mini';

/** Answers of fauxqs's inspection endpoints, which look without receiving. */
export const queueCounts = z.array(
  z.object({
    name: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);
export type QueueCount = z.output<typeof queueCounts>[number];

const attribute = z.object({ DataType: z.string(), StringValue: z.optional(z.string()) });
export const queueMessage = z.object({
  messageId: z.string(),
  body: z.string(),
  messageAttributes: z._default(z.record(z.string(), attribute), {}),
});
export type QueueMessage = z.output<typeof queueMessage>;

export const queueContent = z.object({
  name: z.string(),
  messages: z.object({
    ready: z.array(queueMessage),
    delayed: z.array(queueMessage),
    inflight: z.array(z.object({ message: queueMessage })),
  }),
});
export type QueueContent = z.output<typeof queueContent>;

export const messagesOf = ({
  messages: { ready, delayed, inflight },
}: QueueContent): readonly QueueMessage[] => [
  ...inflight.map((entry) => entry.message),
  ...ready,
  ...delayed,
];
