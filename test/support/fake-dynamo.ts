import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
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

/** Texts compare as texts, numbers as numbers. */
const compared = (a: AttributeValue, b: AttributeValue): number => {
  if (a.S === undefined || b.S === undefined) return Number(a.N) - Number(b.N);
  if (a.S === b.S) return 0;
  return a.S < b.S ? -1 : 1;
};
const isUpTo = (a?: AttributeValue, b?: AttributeValue): boolean =>
  a !== undefined && b !== undefined && compared(a, b) <= 0;

const isInOrder = (a: AttributeValue | undefined, sign: string, b: AttributeValue | undefined): boolean =>
  a !== undefined && b !== undefined && inOrder[sign]?.(compared(a, b)) === true;
const inOrder: Record<string, (compared: number) => boolean> = {
  '=': (it) => it === 0,
  '<': (it) => it < 0,
  '<=': (it) => it <= 0,
  '>': (it) => it > 0,
  '>=': (it) => it >= 0,
};

/** Terms joined by AND, of the few forms that this project writes; another form is an error, never true. */
const holds = (item: Item | undefined, expression: string, names: Names = {}, values: Item = {}): boolean =>
  expression.split(/ AND (?!:)/).every((term) => {
    const [at, given] = [(name = '') => item?.[names[name] ?? name], (name = '') => values[name]];
    const between = /^(\w+) BETWEEN (:\w+) AND (:\w+)$/.exec(term);
    if (between)
      return isUpTo(given(between[2]), at(between[1])) && isUpTo(at(between[1]), given(between[3]));
    const begins = /^begins_with\((\w+), (:\w+)\)$/.exec(term);
    if (begins) return textOf(at(begins[1]))?.startsWith(textOf(given(begins[2])) ?? '') === true;
    const order = /^(#?\w+) ([<>]=?|=) (:\w+)$/.exec(term);
    if (order) return isInOrder(at(order[1]), order[2] ?? '', given(order[3]));
    const exists = /^attribute_(not_)?exists\(\w+\)$/.exec(term);
    if (exists) return (item === undefined) === (exists[1] !== undefined);
    throw new Error(`the fake table knows no condition like ${term}`);
  });

/** What may meet a query, without reading each item of a large table for it. */
const partitionOf = (items: ReadonlyMap<string, Item>, query: Conditioned & Queried): readonly Item[] => {
  const [, value = ''] = /^pk = (:\w+)/.exec(query.KeyConditionExpression) ?? [];
  const begin = `${query.TableName} ${value === '' ? '' : `${textOf(query.ExpressionAttributeValues?.[value])} `}`;
  const found: Item[] = [];
  for (const [at, item] of items) if (at.startsWith(begin)) found.push(item);
  return found;
};

/** Tables in memory behind a mocked client: conditional puts, queries by key, transactions. */
export const fakeDynamo = () => {
  const client = new DynamoDBClient({ region: 'eu-west-2' });
  const mock = mockClient(client);
  const items = new Map<string, Item>();
  const place = (table: string, key: Item) => `${table} ${textOf(key['pk'])} ${textOf(key['sk']) ?? ''}`;
  const found = (at: string): readonly Item[] => (items.has(at) ? [items.get(at)!] : []);
  const met = (
    old: Item | undefined,
    { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Conditioned,
  ) =>
    ConditionExpression === undefined ||
    holds(old, ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues);

  mock.on(PutItemCommand).callsFake(async (input: Conditioned & { Item: Item }) => {
    const old = items.get(place(input.TableName, input.Item));
    if (!met(old, input))
      throw new ConditionalCheckFailedException({
        message: 'not met',
        $metadata: {},
        ...(old && { Item: old }),
      });
    items.set(place(input.TableName, input.Item), input.Item);
    return {};
  });
  mock
    .on(UpdateItemCommand, { UpdateExpression: 'SET d = if_not_exists(d, :at) REMOVE w' })
    .callsFake(async ({ TableName, Key, ExpressionAttributeValues: values }: Conditioned & { Key: Item }) => {
      const { w: _, d = values?.[':at'] ?? { S: '' }, ...rest } = items.get(place(TableName, Key)) ?? Key;
      items.set(place(TableName, Key), { ...rest, d });
      return { Attributes: { ...rest, d } };
    });
  mock.on(DeleteItemCommand).callsFake(async ({ TableName, Key }: { TableName: string; Key: Item }) => {
    items.delete(place(TableName, Key));
    return {};
  });
  mock.on(GetItemCommand).callsFake(async ({ TableName, Key }: { TableName: string; Key: Item }) => ({
    Item: items.get(place(TableName, Key)),
  }));
  mock.on(QueryCommand).callsFake(async (query: Conditioned & Queried) => {
    const all = partitionOf(items, query)
      .filter((item) => holds(item, query.KeyConditionExpression, {}, query.ExpressionAttributeValues))
      .toSorted((a, b) => bySortKey(a, b) * (query.ScanIndexForward === false ? -1 : 1));
    const start =
      query.ExclusiveStartKey === undefined
        ? 0
        : all.findIndex((item) => sameKey(item, query.ExclusiveStartKey)) + 1;
    const Items = all.slice(start, query.Limit === undefined ? undefined : start + query.Limit);
    // As the engine does, also where nothing is left behind the last item.
    const last = query.Limit !== undefined && Items.length === query.Limit ? Items.at(-1) : undefined;
    return { Items, ...(last && { LastEvaluatedKey: keyIn(last) }) };
  });
  mock
    .on(BatchGetItemCommand)
    .callsFake(async ({ RequestItems }: { RequestItems: Record<string, { Keys: Item[] }> }) => ({
      Responses: Object.fromEntries(
        Object.entries(RequestItems).map(([table, { Keys }]) => [
          table,
          Keys.flatMap((key) => found(place(table, key))),
        ]),
      ),
    }));
  mock
    .on(TransactWriteItemsCommand)
    .callsFake(async ({ TransactItems }: { TransactItems: readonly TransactItem[] }) => {
      if (TransactItems.length > 100) throw new Error('a transaction takes 100 operations');
      const verdicts = TransactItems.map(({ Put, ConditionCheck, Delete }) => {
        const other = ConditionCheck ?? Delete;
        const old = items.get(
          Put ? place(Put.TableName, Put.Item) : place(other?.TableName ?? '', other?.Key ?? {}),
        );
        return met(old, Put ?? other ?? { TableName: '' })
          ? { Code: 'None' }
          : { Code: 'ConditionalCheckFailed', ...(old && { Item: old }) };
      });
      if (verdicts.some(({ Code }) => Code !== 'None')) {
        throw new TransactionCanceledException({
          message: 'cancelled',
          $metadata: {},
          CancellationReasons: verdicts,
        });
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

interface Queried {
  readonly KeyConditionExpression: string;
  readonly ScanIndexForward?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Item;
}

const keyIn = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) });
const sameKey = (a: Item, b: Item | undefined): boolean =>
  textOf(a['pk']) === textOf(b?.['pk']) && textOf(a['sk']) === textOf(b?.['sk']);

const bySortKey = ({ sk: a }: Item, { sk: b }: Item): number =>
  a?.N === undefined
    ? (a?.S ?? '') < (b?.S ?? '')
      ? -1
      : Number(a?.S !== b?.S)
    : Number(a.N) - Number(b?.N);
