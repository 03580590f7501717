import * as z from 'zod/mini';
import { functionArn } from '../functions/function-arn.ts';
import { resourceKind } from '../template/resource-kind.ts';

/**
 * Where what a function failed at goes when rules invoke it; how often and how long it is tried are Lambda's
 * own defaults.
 */
export const eventInvokeConfig = resourceKind({
  type: 'AWS::Lambda::EventInvokeConfig',
  properties: z.strictObject({
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }),
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST'),
  }),
  create: async ({ DestinationConfig, FunctionName }, { name, services: { failureQueues } }) => {
    failureQueues.set(functionArn(FunctionName), DestinationConfig.OnFailure.Destination);
    return { ref: name };
  },
});
