/** What a request asks of one table: an action as IAM names it, and the partitions that it names. */
export interface TableAccess {
  /** Such as `dynamodb:PutItem`: the parts of a transaction are judged by the rights to each of them. */
  readonly action: string;
  readonly table: string;
  readonly partitions: readonly string[];
}

interface Keyed {
  readonly pk?: { readonly S?: unknown } | undefined;
}
interface OnOneTable {
  readonly TableName?: unknown;
  readonly Key?: Keyed | undefined;
  readonly Item?: Keyed | undefined;
}
interface OfABatch {
  readonly ProjectionExpression?: unknown;
  readonly Keys?: readonly Keyed[] | undefined;
}
const actionOfPart = {
  Put: 'PutItem',
  ConditionCheck: 'ConditionCheckItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
} as const;

/** A request as it goes out, of any operation; nothing is taken for granted of it. */
export interface TableRequest extends OnOneTable {
  readonly KeyConditionExpression?: unknown;
  readonly ExpressionAttributeValues?:
    | Readonly<Record<string, { readonly S?: unknown } | undefined>>
    | undefined;
  readonly RequestItems?: Readonly<Record<string, OfABatch | readonly object[]>> | undefined;
  readonly TransactItems?: readonly object[] | undefined;
}

const texts = (values: readonly unknown[]): readonly string[] | null =>
  values.every((value) => typeof value === 'string') ? values : null;

const accessOf = (operation: string, table: unknown, partitions: readonly unknown[]): TableAccess | null => {
  const named = texts(partitions);
  if (typeof table !== 'string' || named === null || named.length === 0) return null;
  return { action: `dynamodb:${operation}`, table, partitions: named };
};

const byKey = (operation: string, { TableName, Key, Item }: OnOneTable): TableAccess | null =>
  accessOf(operation, TableName, [(Key ?? Item)?.pk?.S]);

/**
 * The one form of a condition on keys that is read: another would have to be read here before anybody may
 * send it.
 */
const byPartition = /^pk = (:\w+)(?: AND (?!.*\bpk\b)|$)/;

const queried = (request: TableRequest): TableAccess | null => {
  const [, name = ''] = byPartition.exec(String(request.KeyConditionExpression)) ?? [];
  return accessOf('Query', request.TableName, [request.ExpressionAttributeValues?.[name]?.S]);
};

const whole = (found: readonly (TableAccess | null)[]): readonly TableAccess[] | null => {
  const known = found.filter((one) => one !== null);
  return known.length === found.length && found.length > 0 ? known : null;
};

const batched = ({ RequestItems = {} }: TableRequest): readonly TableAccess[] | null =>
  whole(
    Object.entries(RequestItems).map(([table, asked]) => {
      const keys = 'Keys' in asked ? (asked.Keys ?? []) : [];
      const partitions = keys.map(({ pk }) => pk?.S);
      return accessOf('BatchGetItem', table, partitions);
    }),
  );

const partOf = (name: string, part: OnOneTable | undefined): TableAccess | null => {
  const action = Object.entries(actionOfPart).find(([known]) => known === name)?.[1];
  return action === undefined || part === undefined ? null : byKey(action, part);
};

const inTransaction = ({ TransactItems = [] }: TableRequest): readonly TableAccess[] | null =>
  whole(
    TransactItems.flatMap((item) =>
      Object.entries<OnOneTable | undefined>({ ...item }).map(([name, part]) => partOf(name, part)),
    ),
  );

/**
 * What a request to DynamoDB asks of which partitions.
 * @param operation its name, such as `BatchGetItem`
 * @returns null for whatever does not say which partitions it is about: a scan, PartiQL, writes in batches, a
 * condition of another form
 */
export const tableAccess = (operation: string, request: TableRequest): readonly TableAccess[] | null => {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'DeleteItem':
    case 'UpdateItem':
      return whole([byKey(operation, request)]);
    case 'Query':
      return whole([queried(request)]);
    case 'BatchGetItem':
      return batched(request);
    case 'TransactWriteItems':
      return inTransaction(request);
    default:
      return null;
  }
};
