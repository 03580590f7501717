import * as z from 'zod/mini';
import { LocalStackError } from '../local-stack-error.ts';
import { arn } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';

const properties = z.strictObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Environment: z._default(z.strictObject({ Variables: z.record(z.string(), z.string()) }), { Variables: {} }),
  Handler: z.string(),
  MemorySize: z._default(z.number(), 128),
  Role: z.string(),
  Runtime: z.string().check(z.regex(/^nodejs/, 'the local stack runs Node.js functions only')),
  Timeout: z._default(z.number(), 3),
});

/**
 * A function, run from the bundle that would be deployed. How many run at once is what this machine has room
 * for: fewer than are reserved.
 */
export const lambdaFunction = resourceKind({
  type: 'AWS::Lambda::Function',
  properties,
  ignored: [
    'Architectures',
    'Description',
    'LoggingConfig',
    'RecursiveLoop',
    'ReservedConcurrentExecutions',
    'Tags',
    'TracingConfig',
  ],
  create: async (
    { Code, Environment, Handler, MemorySize, Role, Timeout },
    { name, logicalId, asset, services: { functions, variables } },
  ) => {
    const folder = asset(Code.S3Key.replace(/\.zip$/, ''));
    if (folder === undefined)
      throw new LocalStackError(`${logicalId}: its code ${Code.S3Key} is no asset of the assembly`);
    const functionArn = arn('lambda', `function:${name}`);
    functions.add({
      name: shortName(logicalId),
      arn: functionArn,
      folder,
      handler: Handler,
      timeoutSeconds: Timeout,
      memoryMegabytes: MemorySize,
      roleArn: Role,
      environment: Object.fromEntries(
        Object.entries(Environment.Variables).map(([variable, value]) => [
          variable,
          variables.get(variable) ?? value,
        ]),
      ),
    });
    return { ref: name, attributes: { Arn: functionArn } };
  },
});

/** The logical id without what CDK adds: `RelayFunctionE902C34E` is `Relay`. */
const shortName = (logicalId: string): string => logicalId.replace(/(Function)?[0-9A-F]{8}$/, '');
