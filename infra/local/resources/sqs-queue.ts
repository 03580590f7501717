import * as z from 'zod/mini';
import { resourceKind } from '../template/resource-kind.ts';

const properties = z.strictObject({
  DelaySeconds: z.optional(z.number()),
  MessageRetentionPeriod: z.optional(z.number()),
  ReceiveMessageWaitTimeSeconds: z.optional(z.number()),
  RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })),
  VisibilityTimeout: z.optional(z.number()),
});

/** A standard queue. */
export const sqsQueue = resourceKind({
  type: 'AWS::SQS::Queue',
  properties,
  ignored: ['KmsMasterKeyId', 'SqsManagedSseEnabled', 'Tags'],
  create: async (given, { name, services: { queues } }) => {
    const attributes = Object.entries(given).flatMap(([attribute, value]) =>
      value === undefined
        ? []
        : [[attribute, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
    );
    const { url, arn } = await queues.create(name, Object.fromEntries(attributes));
    return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
  },
});
