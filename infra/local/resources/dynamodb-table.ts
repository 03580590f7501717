import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { resourceKind } from '../template/resource-kind.ts';

const properties = z.strictObject({
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  StreamSpecification: z.optional(
    z.strictObject({ StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']) }),
  ),
});

/** A table in DynamoDB Local; one that is kept from an earlier start is found again. */
export const dynamodbTable = resourceKind({
  type: 'AWS::DynamoDB::Table',
  properties,
  ignored: [
    'DeletionProtectionEnabled',
    'PointInTimeRecoverySpecification',
    'ResourcePolicy',
    'SSESpecification',
    'Tags',
    // DynamoDB Local removes nothing by itself; what is over, its reader sees.
    'TimeToLiveSpecification',
  ],
  create: async (given, { name, services: { dynamodb, tableArns } }) => {
    const table = (await describe(dynamodb, name)) ?? (await create(dynamodb, name, given));
    tableArns.set(name, table.TableArn ?? '');
    // DynamoDB Local's stream ARNs carry a region of their own, `ddblocal`: used as returned.
    return { ref: name, attributes: { Arn: table.TableArn ?? '', StreamArn: table.LatestStreamArn ?? '' } };
  },
});

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(
  client: DynamoDBClient,
  TableName: string,
  given: z.output<typeof properties>,
): Promise<TableDescription> {
  const { StreamSpecification: stream, ...rest } = given;
  const { TableDescription = {} } = await client.send(
    new CreateTableCommand({
      TableName,
      ...rest,
      ...(stream ? { StreamSpecification: { StreamEnabled: true, ...stream } } : {}),
    }),
  );
  return TableDescription;
}
