import * as z from 'zod/mini';
import { compilePattern } from '../bus/pattern.ts';
import { functionArn } from '../functions/function-arn.ts';
import { queueMapping } from '../queues/queue-mapping.ts';
import { openCheckpoints } from '../streams/checkpoints.ts';
import { giveUpTo } from '../streams/give-up.ts';
import { streamMapping } from '../streams/stream-mapping.ts';
import { type ResourceContext, resourceKind } from '../template/resource-kind.ts';

const properties = z.strictObject({
  BatchSize: z.optional(z.number()),
  BisectBatchOnFunctionError: z._default(z.boolean(), false),
  DestinationConfig: z.optional(z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) })),
  Enabled: z._default(z.boolean(), true),
  EventSourceArn: z.string(),
  FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
  FunctionName: z.string(),
  FunctionResponseTypes: z._default(z.array(z.literal('ReportBatchItemFailures')), []),
  MaximumRecordAgeInSeconds: z._default(z.number(), -1),
  MaximumRetryAttempts: z._default(z.number(), -1),
  ParallelizationFactor: z._default(z.literal(1), 1),
  StartingPosition: z._default(z.enum(['TRIM_HORIZON', 'LATEST']), 'TRIM_HORIZON'),
});
type Properties = z.output<typeof properties>;

/**
 * Feeds a queue or a table's stream to a function. One batch at a time is below any limit that
 * `ScalingConfig` may set.
 */
export const eventSourceMapping = resourceKind({
  type: 'AWS::Lambda::EventSourceMapping',
  properties,
  ignored: ['ScalingConfig', 'Tags'],
  create: async (given, context) => {
    const mapping = given.EventSourceArn.startsWith('arn:aws:sqs:')
      ? ofQueue(given, context)
      : ofStream(given, context);
    if (given.Enabled) context.services.mappings.push(mapping);
    return { ref: context.name };
  },
});

const targetOf = ({ FunctionName }: Properties, { services: { functions } }: ResourceContext) =>
  functions.get(functionArn(FunctionName));

const reportsFailures = ({ FunctionResponseTypes }: Properties): boolean => FunctionResponseTypes.length > 0;

function ofQueue(given: Properties, context: ResourceContext) {
  const { queues, readQueues } = context.services;
  readQueues.add(given.EventSourceArn);
  return queueMapping({
    queue: queues.find(given.EventSourceArn),
    queues,
    target: targetOf(given, context),
    batchSize: given.BatchSize ?? 10,
    reportsFailures: reportsFailures(given),
  });
}

function ofStream(given: Properties, context: ResourceContext) {
  const { streams, dataDir } = context.services;
  return streamMapping({
    client: streams,
    streamArn: given.EventSourceArn,
    target: targetOf(given, context),
    checkpoints: openCheckpoints(context.name, dataDir),
    startsAt: given.StartingPosition,
    batchSize: given.BatchSize ?? 100,
    filters: (given.FilterCriteria?.Filters ?? []).map(({ Pattern }) => compilePattern(JSON.parse(Pattern))),
    policy: {
      bisects: given.BisectBatchOnFunctionError,
      reportsFailures: reportsFailures(given),
      maximumRetries: given.MaximumRetryAttempts,
      maximumAgeSeconds: given.MaximumRecordAgeInSeconds,
    },
    giveUp: giveUpTo({
      ...context.services,
      streamArn: given.EventSourceArn,
      destination: given.DestinationConfig?.OnFailure.Destination,
    }),
  });
}
