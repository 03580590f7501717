import { type AttributeValue, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Link, LinkEnd } from '../../domain/kernel/process.ts';
import { queryAll } from '../shared/read-model/query-all.ts';

/** Whose links, in which school. */
export interface LinksOf {
  readonly school: string;
  readonly process: string;
}

/**
 * What processes remember: rows that are put and never changed, so that late and repeated messages can't
 * spoil them.
 */
export interface Links {
  readonly put: (owner: LinksOf, link: Link) => Promise<void>;
  /** What is linked to a stream, read consistently, in the order of its keys. */
  readonly to: (owner: LinksOf, of: Link['of']) => Promise<readonly LinkEnd[]>;
}

/** No school or model begins with a tilde. */
const keyOf = ({ school, process }: LinksOf, { stream, id }: Link['of']): string =>
  `${school}/~links/${process}/${stream}/${id}`;

export const createLinks = ({
  client,
  tableName,
}: {
  client: Pick<DynamoDBClient, 'send'>;
  tableName: string;
}): Links => ({
  put: async (owner, { of, to: { stream, id, version } }) => {
    const { school = owner.school } = of;
    const end = `${stream}/${id}/${version}`;
    const sk = { S: school === owner.school ? end : `${end}/${owner.school}` };
    const Item = { pk: { S: keyOf({ ...owner, school }, of) }, sk };
    await client.send(new PutItemCommand({ TableName: tableName, Item }));
  },
  to: async (owner, of) =>
    (await Array.fromAsync(queryAll({ client, tableName, pk: keyOf(owner, of) }))).map(endIn),
});

const endIn = ({ sk }: Record<string, AttributeValue>): LinkEnd => {
  const [stream = '', id = '', version = '', school] = sk?.S?.split('/') ?? [];
  return { stream, id, version: Number(version), ...(school === undefined ? {} : { school }) };
};
