import type { FunctionDefinition } from './function-definition.ts';
import type { InvocationContext } from './messages.ts';

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
export const invocationContext = (
  { name, arn, memoryMegabytes }: FunctionDefinition,
  awsRequestId: string,
): InvocationContext => ({
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: String(memoryMegabytes),
  awsRequestId,
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
});
