import * as z from 'zod/mini';
import { functionArn } from '../functions/function-arn.ts';
import { resourceKind } from '../template/resource-kind.ts';

/** A template publishes one version of a function: the function as it is when the template is deployed. */
const VERSION = '1';

/** A version of a function, run from the bundle that would be deployed. */
export const lambdaVersion = resourceKind({
  type: 'AWS::Lambda::Version',
  properties: z.strictObject({ FunctionName: z.string() }),
  ignored: ['Description'],
  create: async ({ FunctionName }, { services: { functions } }) => {
    const arn = `${functionArn(FunctionName)}:${VERSION}`;
    functions.lead(arn, [{ arn: functionArn(FunctionName), weight: 1 }]);
    return { ref: arn, attributes: { Version: VERSION, FunctionArn: arn } };
  },
});
