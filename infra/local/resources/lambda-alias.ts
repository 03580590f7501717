import * as z from 'zod/mini';
import { functionArn } from '../functions/function-arn.ts';
import { resourceKind } from '../template/resource-kind.ts';

const weights = z.strictObject({
  AdditionalVersionWeights: z.array(
    z.strictObject({ FunctionVersion: z.string(), FunctionWeight: z.number() }),
  ),
});

/**
 * The name by which a function is invoked. It leads to a version, or to two, each with its share of the
 * invocations.
 */
export const lambdaAlias = resourceKind({
  type: 'AWS::Lambda::Alias',
  properties: z.strictObject({
    FunctionName: z.string(),
    FunctionVersion: z.string(),
    Name: z.string(),
    RoutingConfig: z._default(weights, { AdditionalVersionWeights: [] }),
  }),
  ignored: ['Description'],
  create: async ({ FunctionName, FunctionVersion, Name, RoutingConfig }, { services: { functions } }) => {
    const own = functionArn(FunctionName);
    const others = RoutingConfig.AdditionalVersionWeights.map(
      ({ FunctionVersion: version, FunctionWeight: weight }) => ({ arn: `${own}:${version}`, weight }),
    );
    const rest = others.reduce((left, { weight }) => left - weight, 1);
    const arn = `${own}:${Name}`;
    functions.lead(arn, [{ arn: `${own}:${FunctionVersion}`, weight: rest }, ...others]);
    return { ref: arn, attributes: { AliasArn: arn } };
  },
});
