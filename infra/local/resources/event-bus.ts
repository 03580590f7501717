import * as z from 'zod/mini';
import { arn } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';

export const eventBusKind = resourceKind({
  type: 'AWS::Events::EventBus',
  properties: z.strictObject({ Name: z.string() }),
  ignored: ['Description', 'KmsKeyIdentifier', 'Policy', 'Tags'],
  create: async ({ Name }, { services: { bus } }) => {
    bus.create(Name);
    return { ref: Name, attributes: { Arn: arn('events', `event-bus/${Name}`), Name } };
  },
});
