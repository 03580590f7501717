import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { busNamed } from '../bus/bus.ts';
import type { BusEvent } from '../bus/bus-event.ts';
import { scheduleOf } from '../bus/cron.ts';
import { ruleTarget, targetProperties } from '../bus/rule-target.ts';
import { account, arn, region } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';
import { json } from '../template/template.ts';

const properties = z.strictObject({
  EventBusName: z._default(z.string(), 'default'),
  EventPattern: z.optional(json),
  ScheduleExpression: z.optional(z.string()),
  State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
  Targets: z._default(z.array(targetProperties), []),
});

/** A rule by pattern, by schedule, or by both. */
export const eventRule = resourceKind({
  type: 'AWS::Events::Rule',
  properties,
  ignored: ['Description', 'Name', 'RoleArn', 'Tags'],
  create: async (
    { EventBusName, EventPattern, ScheduleExpression, State, Targets },
    { name, logicalId, services },
  ) => {
    const ruleArn = arn('events', `rule/${name}`);
    const targets = Targets.map((target) => ruleTarget(target, { logicalId, name }, services));
    services.bus.register(targets);
    const isEnabled = State === 'ENABLED';
    if (isEnabled && EventPattern !== undefined)
      services.bus.addRule(busNamed(EventBusName), EventPattern, targets);
    if (isEnabled && ScheduleExpression !== undefined) {
      services.schedules.add(scheduleOf(ScheduleExpression), (instant) => {
        for (const target of targets) services.bus.deliverTo(target, scheduledEvent(instant, ruleArn));
      });
    }
    return { ref: name, attributes: { Arn: ruleArn } };
  },
});

const scheduledEvent = (instant: number, ruleArn: string): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources: [ruleArn],
  detail: {},
});
