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

const isInOrder = (a = '', order = '', b = ''): boolean => (order === '<' ? a < b : a > b);

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
    const order = /^sk ([<>]) (:\w+)$/.exec(term);
    if (order) return isInOrder(field('sk'), order[1], value(order[2]));
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
  mock.on(QueryCommand).callsFake(async (query: Asked) => {
    const found = [...items]
      .filter(
        ([at, item]) =>
          at.startsWith(`${query.TableName} `) && holds(item, query.KeyConditionExpression, {}, query.ExpressionAttributeValues),
      )
      .map(([, item]) => item)
      .toSorted((a, b) => bySortKey(a, b) * (query.ScanIndexForward === false ? -1 : 1));
    const { ExclusiveStartKey: start, Limit = found.length } = query;
    const rest = start === undefined ? found : found.slice(1 + found.findIndex((item) => bySortKey(item, start) === 0));
    const Items = rest.slice(0, Limit);
    // As the engine does, also where nothing is left behind the last item.
    return Limit > 0 && Items.length === Limit && query.Limit !== undefined ? { Items, LastEvaluatedKey: keyOf(Items.at(-1)) } : { Items };
  });
  mock.on(TransactWriteItemsCommand).callsFake(async ({ TransactItems }: { TransactItems: readonly TransactItem[] }) => {
    if (TransactItems.length > 100) throw new Error('a transaction takes 100 operations');
    const verdicts = TransactItems.map(({ Put, ConditionCheck, Delete }) => {
      const keyed = ConditionCheck ?? Delete;
      const old = items.get(Put ? place(Put.TableName, Put.Item) : place(keyed?.TableName ?? '', keyed?.Key ?? {}));
      return met(old, Put ?? keyed ?? { TableName: '' }) ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', ...(old && { Item: old }) };
    });
    if (verdicts.some(({ Code }) => Code !== 'None')) {
      throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: verdicts });
    }
    for (const { Put, Delete } of TransactItems) {
      if (Put) items.set(place(Put.TableName, Put.Item), Put.Item);
      if (Delete) items.delete(place(Delete.TableName, Delete.Key));
    }
    return {};
  });
  return { client, mock, items };
};

interface TransactItem {
  readonly Put?: Conditioned & { readonly Item: Item };
  readonly ConditionCheck?: Conditioned & { readonly Key: Item };
  readonly Delete?: Conditioned & { readonly Key: Item };
}

interface Asked extends Conditioned {
  readonly KeyConditionExpression: string;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Item;
}

const keyOf = (item: Item | undefined): Item => ({ pk: item?.['pk'] ?? { S: '' }, sk: item?.['sk'] ?? { S: '' } });

const bySortKey = ({ sk: a }: Item, { sk: b }: Item): number =>
  a?.N === undefined ? ((a?.S ?? '') < (b?.S ?? '') ? -1 : Number(a?.S !== b?.S)) : Number(a.N) - Number(b?.N);
