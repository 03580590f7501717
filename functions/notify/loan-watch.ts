import { type AttributeValue, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

/** The agreement of one school that loans may rest on. */
export interface WatchedAgreement {
  readonly school: string;
  /** `<person>.<audience>`. */
  readonly agreement: string;
}

/**
 * Which devices were ever lent on an agreement. A flag is never taken back: whether a loan is still open is asked of the log, so that
 * late and repeated messages can't spoil it.
 */
export interface LoanWatch {
  readonly put: (agreement: WatchedAgreement, device: string) => Promise<void>;
  readonly devicesOn: (agreement: WatchedAgreement) => Promise<readonly string[]>;
}

const PREFIX = 'loan#';
const keyOf = ({ school, agreement }: WatchedAgreement): AttributeValue => ({ S: `${school}/agreements/${agreement}` });

export const createLoanWatch = ({
  client,
  tableName: TableName,
}: {
  client: Pick<DynamoDBClient, 'send'>;
  tableName: string;
}): LoanWatch => ({
  put: async (agreement, device) => {
    await client.send(new PutItemCommand({ TableName, Item: { pk: keyOf(agreement), sk: { S: `${PREFIX}${device}` } } }));
  },
  devicesOn: async (agreement) => {
    const devices: string[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page = await client.send(new QueryCommand({ TableName, ...flagsOf(agreement), ExclusiveStartKey: from }));
      devices.push(...(page.Items ?? []).map(({ sk }) => sk?.S?.slice(PREFIX.length) ?? ''));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return devices;
  },
});

const flagsOf = (agreement: WatchedAgreement) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': keyOf(agreement), ':prefix': { S: PREFIX } },
  ConsistentRead: true,
});
