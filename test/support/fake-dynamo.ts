import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';

export type Item = Record<string, AttributeValue>;
type Names = Readonly<Record<string, string>>;
interface Conditioned {
  readonly TableName: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Names;
  readonly ExpressionAttributeValues?: Item;
}

const textOf = (value: AttributeValue | undefined): string | undefined => value?.S ?? value?.N;

/** Terms joined by AND, of the few forms that this project writes; another form is an error, never true. */
const holds = (item: Item | undefined, expression: string, names: Names = {}, values: Item = {}): boolean =>
  expression.split(/ AND (?!:)/).every((term) => {
    const field = (name = '') => textOf(item?.[names[name] ?? name]);
    const value = (name = '') => textOf(values[name]);
    const between = /^(\w+) BETWEEN (:\w+) AND (:\w+)$/.exec(term);
    if (between) return Number(field(between[1])) >= Number(value(between[2])) && Number(field(between[1])) <= Number(value(between[3]));
    const begins = /^begins_with\((\w+), (:\w+)\)$/.exec(term);
    if (begins) return field(begins[1])?.startsWith(value(begins[2]) ?? '') === true;
    const equal = /^(#?\w+) = (:\w+)$/.exec(term);
    if (equal) return field(equal[1]) === value(equal[2]);
    const upTo = /^(\w+) <= (:\w+)$/.exec(term);
    if (upTo) return Number(field(upTo[1])) <= Number(value(upTo[2]));
    if (/^attribute_not_exists\(\w+\)$/.test(term)) return item === undefined;
    throw new Error(`the fake table knows no condition like ${term}`);
  });

/** Tables in memory behind a mocked client: conditional puts, queries by key, transactions. */
export const fakeDynamo = () => {
  const client = new DynamoDBClient({ region: 'eu-west-2' });
  const mock = mockClient(client);
  const items = new Map<string, Item>();
  const place = (table: string, key: Item) => `${table} ${textOf(key['pk'])} ${textOf(key['sk']) ?? ''}`;
  const met = (old: Item | undefined, { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Conditioned) =>
    ConditionExpression === undefined || holds(old, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues);

  mock.on(PutItemCommand).callsFake(async (input: Conditioned & { Item: Item }) => {
    const old = items.get(place(input.TableName, input.Item));
    if (!met(old, input)) throw new ConditionalCheckFailedException({ message: 'not met', $metadata: {}, ...(old && { Item: old }) });
    items.set(place(input.TableName, input.Item), input.Item);
    return {};
  });
  mock.on(DeleteItemCommand).callsFake(async ({ TableName, Key }: { TableName: string; Key: Item }) => {
    items.delete(place(TableName, Key));
    return {};
  });
  mock
    .on(GetItemCommand)
    .callsFake(async ({ TableName, Key }: { TableName: string; Key: Item }) => ({ Item: items.get(place(TableName, Key)) }));
  mock
    .on(QueryCommand)
    .callsFake(async (query: Conditioned & { KeyConditionExpression: string; ScanIndexForward?: boolean; Limit?: number }) => {
      const found = [...items]
        .filter(
          ([at, item]) =>
            at.startsWith(`${query.TableName} `) && holds(item, query.KeyConditionExpression, {}, query.ExpressionAttributeValues),
        )
        .map(([, item]) => item)
        .toSorted((a, b) => bySortKey(a, b) * (query.ScanIndexForward === false ? -1 : 1));
      return { Items: found.slice(0, query.Limit) };
    });
  mock.on(TransactWriteItemsCommand).callsFake(async ({ TransactItems }: { TransactItems: readonly TransactItem[] }) => {
    const verdicts = TransactItems.map(({ Put, ConditionCheck }) => {
      const old = items.get(Put ? place(Put.TableName, Put.Item) : place(ConditionCheck?.TableName ?? '', ConditionCheck?.Key ?? {}));
      return met(old, Put ?? ConditionCheck ?? { TableName: '' })
        ? { Code: 'None' }
        : { Code: 'ConditionalCheckFailed', ...(old && { Item: old }) };
    });
    if (verdicts.some(({ Code }) => Code !== 'None')) {
      throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: verdicts });
    }
    for (const { Put } of TransactItems) if (Put) items.set(place(Put.TableName, Put.Item), Put.Item);
    return {};
  });
  return { client, mock, items };
};

interface TransactItem {
  readonly Put?: Conditioned & { readonly Item: Item };
  readonly ConditionCheck?: Conditioned & { readonly Key: Item };
}

const bySortKey = ({ sk: a }: Item, { sk: b }: Item): number =>
  a?.N === undefined ? ((a?.S ?? '') < (b?.S ?? '') ? -1 : 1) : Number(a.N) - Number(b?.N);
