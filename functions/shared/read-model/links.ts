import { type AttributeValue, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Link, LinkEnd } from '../../../domain/kernel/process.ts';
import { queryAll } from './query-all.ts';

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
  /**
   * What each process has linked to a stream, read consistently and in one request, however many processes
   * hear of it; each in the order of the keys.
   */
  readonly to: (school: string, of: Link['of']) => Promise<ReadonlyMap<string, readonly LinkEnd[]>>;
}

/** No school or model begins with a tilde. */
const keyOf = (school: string, { stream, id }: Link['of']): string => `${school}/~links/${stream}/${id}`;

export const createLinks = ({
  client,
  tableName,
}: {
  client: Pick<DynamoDBClient, 'send'>;
  tableName: string;
}): Links => ({
  put: async ({ school: own, process }, { of, to: { stream, id, version } }) => {
    const { school = own } = of;
    const end = `${process}/${stream}/${id}/${version}`;
    const sk = { S: school === own ? end : `${end}/${own}` };
    await client.send(
      new PutItemCommand({ TableName: tableName, Item: { pk: { S: keyOf(school, of) }, sk } }),
    );
  },
  to: async (school, of) => {
    const rows = await Array.fromAsync(queryAll({ client, tableName, pk: keyOf(school, of) }));
    const ofProcesses = Map.groupBy(rows.map(linkIn), ({ process }) => process);
    return new Map([...ofProcesses].map(([process, links]) => [process, links.map(({ end }) => end)]));
  },
});

const linkIn = ({ sk }: Record<string, AttributeValue>): { process: string; end: LinkEnd } => {
  const [process = '', stream = '', id = '', version = '', school] = sk?.S?.split('/') ?? [];
  const end = { stream, id, version: Number(version), ...(school === undefined ? {} : { school }) };
  return { process, end };
};
