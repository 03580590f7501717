import * as z from 'zod/mini';
import { invocationRecord } from '../functions/invocation-record.ts';
import { LocalStackError } from '../local-stack-error.ts';
import type { Services } from '../services.ts';
import { json } from '../template/template.ts';
import type { Target } from './bus.ts';
import type { BusEvent } from './bus-event.ts';
import { type DeliveryFailure, defaultRetryPolicy } from './deliver.ts';
import { transformInput } from './input-transformer.ts';

export const targetProperties = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  DeadLetterConfig: z.optional(z.strictObject({ Arn: z.string() })),
  /** What the target gets instead of the event, as JSON. */
  Input: z.optional(z.string()),
  InputTransformer: z.optional(
    z.strictObject({
      InputPathsMap: z.optional(z.record(z.string(), z.string())),
      InputTemplate: z.string(),
    }),
  ),
  RetryPolicy: z.optional(
    z.strictObject({
      MaximumRetryAttempts: z.optional(z.number()),
      MaximumEventAgeInSeconds: z.optional(z.number()),
    }),
  ),
});
type TargetProperties = z.output<typeof targetProperties>;

/** A rule as its template calls it, and as the account does. */
export interface Rule {
  readonly logicalId: string;
  readonly name: string;
}

/** @throws LocalStackError for a target that is no queue, function or topic */
export function ruleTarget(target: TargetProperties, rule: Rule, services: Services): Target {
  const service = target.Arn.split(':')[2];
  if (service === 'sqs') return queueTarget(target, rule, services);
  if (service === 'sns') return topicTarget(target, rule, services);
  if (service === 'lambda') return functionTarget(target, rule, services);
  throw new LocalStackError(
    `${rule.logicalId}: the local stack does not know rule targets of the service ${service}`,
  );
}

const inputOf = ({ Input, InputTransformer }: TargetProperties, event: BusEvent): string =>
  Input ?? (InputTransformer ? transformInput(InputTransformer, event) : JSON.stringify(event));

const idOf = ({ Id }: TargetProperties, { name }: Rule): string => `${name}.${Id}`;

const queueTarget = (target: TargetProperties, rule: Rule, { queues, trail }: Services): Target => ({
  id: idOf(target, rule),
  name: `rule ${rule.logicalId}`,
  send: (event) => queues.send(target.Arn, inputOf(target, event)),
  isFinal: (error) => error instanceof Error && error.name.startsWith('QueueDoesNotExist'),
  policy: {
    maximumRetries: target.RetryPolicy?.MaximumRetryAttempts ?? defaultRetryPolicy.maximumRetries,
    maximumAgeSeconds: target.RetryPolicy?.MaximumEventAgeInSeconds ?? defaultRetryPolicy.maximumAgeSeconds,
  },
  deadLetter: async (event, failure) => {
    trail.fault(`rule ${rule.logicalId} could not deliver an event: ${failure.errorMessage}`);
    if (target.DeadLetterConfig)
      await queues.send(
        target.DeadLetterConfig.Arn,
        JSON.stringify(event),
        deadLetterAttributes(target, rule.logicalId, failure),
      );
  },
});

/** Nobody is mailed on this machine: what would be is shown among what went wrong. */
const topicTarget = (target: TargetProperties, rule: Rule, { trail }: Services): Target => ({
  id: idOf(target, rule),
  name: `rule ${rule.logicalId}`,
  send: async (event) => trail.fault(inputOf(target, event)),
  isFinal: () => true,
  policy: defaultRetryPolicy,
  deadLetter: async () => undefined,
});

/**
 * Lambda takes every event and tries the function three times in all. Its errors are not the rule's, whose
 * dead letters get none of them: they go where the function's own configuration says.
 */
const functionTarget = (target: TargetProperties, rule: Rule, services: Services): Target => ({
  id: idOf(target, rule),
  name: `rule ${rule.logicalId}`,
  send: async (event) => {
    await services.functions.get(target.Arn).invoke(JSON.parse(inputOf(target, event)));
  },
  isFinal: () => false,
  policy: { maximumRetries: 2, maximumAgeSeconds: 21_600 },
  deadLetter: async (event, failure) => {
    services.trail.fault(`rule ${rule.logicalId}: ${failure.errorMessage}`);
    const queue = services.failureQueues.get(target.Arn);
    const payload = json.parse(JSON.parse(inputOf(target, event)));
    const record = invocationRecord({ functionArn: target.Arn, payload, failure });
    if (queue !== undefined) await services.queues.send(queue, JSON.stringify(record));
  },
});

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
const deadLetterAttributes = ({ Arn }: TargetProperties, rule: string, failure: DeliveryFailure) =>
  Object.fromEntries(
    Object.entries({
      RULE_ARN: rule,
      TARGET_ARN: Arn,
      ERROR_CODE: failure.errorCode,
      ERROR_MESSAGE: failure.errorMessage,
      EXHAUSTED_RETRY_CONDITION: failure.exhausted,
      RETRY_ATTEMPTS: String(failure.attempts - 1),
    }).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
