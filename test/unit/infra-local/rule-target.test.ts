import { describe, expect, it } from 'vitest';
import type { BusEvent } from '../../../infra/local/bus/bus-event.ts';
import type { DeliveryFailure } from '../../../infra/local/bus/deliver.ts';
import { ruleTarget } from '../../../infra/local/bus/rule-target.ts';
import { eventInvokeConfig } from '../../../infra/local/resources/event-invoke-config.ts';
import type { Services } from '../../../infra/local/services.ts';
import type { ResourceContext } from '../../../infra/local/template/resource-kind.ts';

const event: BusEvent = {
  version: '0',
  id: 'e-1',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: '2026-09-02T08:00:00Z',
  region: 'eu-west-2',
  resources: [],
  detail: {},
};
const failure: DeliveryFailure = {
  errorCode: 'FunctionError',
  errorMessage: 'it failed',
  attempts: 3,
  exhausted: 'MaximumRetryAttempts',
};
const functionArn = 'arn:aws:lambda:eu-west-2:000000000000:function:Sweep';
const configured = {
  FunctionName: 'Sweep',
  Qualifier: '$LATEST',
  DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:q' } },
};

/** What a function that rules invoke leaves behind when it fails for good. */
const left = async (config: typeof configured | null) => {
  const sent: (readonly [queue: string, body: unknown])[] = [];
  const faults: string[] = [];
  const services = {
    failureQueues: new Map(),
    queues: { send: async (queue: string, body: string) => void sent.push([queue, JSON.parse(body)]) },
    trail: { fault: (text: string) => void faults.push(text) },
  } as unknown as Services;
  const target = ruleTarget(
    { Id: 't', Arn: functionArn, DeadLetterConfig: { Arn: 'arn:aws:sqs:rule' } },
    { logicalId: 'Daily', name: 'Test-Daily' },
    services,
  );
  if (config !== null) await eventInvokeConfig.create(config, { name: 'c', services } as ResourceContext);
  await target.deadLetter(event, failure);
  return { target, sent, faults };
};

describe('a function that a rule invokes', () => {
  it('is tried three times in all, and what it failed at goes to the queue that it is configured with', async () => {
    const { target, sent, faults } = await left(configured);
    expect(target.policy.maximumRetries).toBe(2);
    expect(sent).toEqual([
      [
        'arn:aws:sqs:q',
        expect.objectContaining({
          requestContext: {
            functionArn: `${functionArn}:$LATEST`,
            condition: 'RetriesExhausted',
            approximateInvokeCount: 3,
          },
          requestPayload: event,
          responsePayload: { errorType: 'FunctionError', errorMessage: 'it failed' },
        }),
      ],
    ]);
    expect(faults).toEqual(['rule Daily: it failed']);
  });

  it('leaves nothing where no queue is configured: its errors are not the rule’s', async () => {
    const { sent, faults } = await left(null);
    expect(sent).toEqual([]);
    expect(faults).toEqual(['rule Daily: it failed']);
  });

  it('gets what its rule gives it, where it gives anything, and the event elsewhere', async () => {
    const asked: unknown[] = [];
    const functions = { get: () => ({ invoke: async (payload: unknown) => void asked.push(payload) }) };
    const services = { functions } as unknown as Services;
    const rule = { logicalId: 'GoesOn', name: 'Test-GoesOn' };
    const target = { Id: 't', Arn: functionArn };
    await ruleTarget({ ...target, Input: '{"goesOn":true}' }, rule, services).send(event);
    await ruleTarget(target, rule, services).send(event);
    expect(asked).toEqual([{ goesOn: true }, event]);
  });
});
