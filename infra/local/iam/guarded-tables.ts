import { Agent, request as forward, type IncomingMessage, type RequestListener } from 'node:http';
import { type TableAccess, type TableRequest, tableAccess } from '../../../events/log/wall/table-access.ts';
import { readBody } from '../http/read-body.ts';
import { accessKeyIn } from './access-key.ts';
import type { Identities } from './identities.ts';

export interface GuardedTables {
  /** Where DynamoDB Local is, which checks nobody's rights. */
  readonly engine: string;
  readonly identities: Pick<Identities, 'may'>;
  /** ARN of a table, as policies name it. */
  readonly arnOf: (table: string) => string;
  /** Hears of each request that was refused. */
  readonly onRefused: (action: string) => void;
}

/** Above the 16 MB that a request of DynamoDB may have. */
const BODY_LIMIT = 17 * 1024 * 1024;

/**
 * DynamoDB with its caller's rights: what the policies do not allow is refused, as AWS would refuse it; all
 * else goes on to the engine.
 */
export const guardedTables = (options: GuardedTables): RequestListener => {
  const agent = new Agent({ keepAlive: true });
  return async (request, response) => {
    const body = (await readBody(request, BODY_LIMIT)) ?? Buffer.alloc(0);
    const refused = refusedIn(options, request, body);
    if (refused !== null) {
      options.onRefused(refused);
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(accessDenied(refused));
      return;
    }
    const { method, headers } = request;
    const onward = forward(options.engine, { agent, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end(body);
  };
};

/** The first action of a request that its caller has no right to; null: it may go on. */
const refusedIn = (
  { identities, arnOf }: GuardedTables,
  { headers }: IncomingMessage,
  body: Buffer,
): string | null => {
  const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  const key = accessKeyIn(headers);
  const sent: TableRequest = JSON.parse(body.toString('utf8') || '{}');
  const refused = (tableAccess(operation, sent) ?? [unkeyed(operation, sent)]).find(
    ({ action, table, partitions }) => {
      const attributes = attributesIn(sent, table);
      const context = {
        ...(partitions.length === 0 ? {} : { 'dynamodb:leadingkeys': partitions }),
        ...(attributes.length === 0 ? {} : { 'dynamodb:attributes': attributes }),
      };
      return !identities.may(key, { action, resource: arnOf(table), context });
    },
  );
  return refused?.action ?? null;
};

/** What a batch asks for of the items of a table, where it does not ask for all of them. */
const attributesIn = ({ RequestItems = {} }: TableRequest, table: string): readonly string[] => {
  const asked = RequestItems[table] ?? {};
  const only = 'ProjectionExpression' in asked ? asked.ProjectionExpression : undefined;
  return typeof only === 'string' ? only.split(',').map((name) => name.trim()) : [];
};

/** A request that names no partition, such as a scan. */
const unkeyed = (operation: string, { TableName }: TableRequest): TableAccess => ({
  action: `dynamodb:${operation}`,
  table: typeof TableName === 'string' ? TableName : '',
  partitions: [],
});

const accessDenied = (action: string): string =>
  JSON.stringify({
    __type: 'com.amazon.coral.service#AccessDeniedException',
    Message: `the caller is not authorized to perform ${action} on this resource with these keys`,
  });
