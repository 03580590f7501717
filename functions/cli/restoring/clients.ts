import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';

/**
 * Clients with the credentials and the region of who calls, as every tool of AWS finds them: what is
 * restored is nobody's request, and no token of the API opens it.
 */
export const awsClients = () => ({
  dynamo: new DynamoDBClient({}),
  bus: new EventBridgeClient({}),
  kms: new KMSClient({}),
  s3: new S3Client({}),
});
export type AwsClients = ReturnType<typeof awsClients>;
