import type { ResourceKind } from '../template/resource-kind.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { eventArchive } from './event-archive.ts';
import { eventBusKind } from './event-bus.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import { eventRule } from './event-rule.ts';
import { eventSourceMapping } from './event-source-mapping.ts';
import { httpApiKind, httpIntegration, httpRoute, httpStage } from './http-api.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaAlias } from './lambda-alias.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaVersion } from './lambda-version.ts';
import { s3Bucket } from './s3-bucket.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';

/** Every resource type that runs on this machine. */
export const resourceKinds: readonly ResourceKind[] = [
  dynamodbTable,
  eventArchive,
  eventBusKind,
  eventInvokeConfig,
  eventRule,
  eventSourceMapping,
  httpApiKind,
  httpIntegration,
  httpRoute,
  httpStage,
  iamPolicy,
  iamRole,
  kmsKey,
  lambdaAlias,
  lambdaFunction,
  lambdaVersion,
  s3Bucket,
  snsTopic,
  sqsQueue,
];
