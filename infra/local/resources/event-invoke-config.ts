import * as z from 'zod/mini';
import { functionArn } from '../functions/function-arn.ts';
import { resourceKind } from '../template/resource-kind.ts';

/** The function as it is, which is what is invoked by its name alone. */
const LATEST = '$LATEST';

/**
 * Where what a function failed at goes when rules invoke it; how often and how long it is tried are Lambda's
 * own defaults.
 */
export const eventInvokeConfig = resourceKind({
  type: 'AWS::Lambda::EventInvokeConfig',
  properties: z.strictObject({
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }),
    FunctionName: z.string(),
    Qualifier: z.string(),
  }),
  create: async ({ DestinationConfig, FunctionName, Qualifier }, { name, services: { failureQueues } }) => {
    const invoked =
      Qualifier === LATEST ? functionArn(FunctionName) : `${functionArn(FunctionName)}:${Qualifier}`;
    failureQueues.set(invoked, DestinationConfig.OnFailure.Destination);
    return { ref: name };
  },
});
