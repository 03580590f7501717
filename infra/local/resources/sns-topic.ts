import * as z from 'zod/mini';
import { arn } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';

/** A topic: what comes to it is shown, since nobody is mailed on this machine. */
export const snsTopic = resourceKind({
  type: 'AWS::SNS::Topic',
  properties: z.strictObject({}),
  ignored: ['DisplayName', 'KmsMasterKeyId', 'Tags', 'TopicName'],
  create: async (_given, { name }) => ({ ref: arn('sns', name), attributes: { TopicName: name } }),
});
