import { Agent, request as forward, type IncomingMessage, type RequestListener } from 'node:http';
import { readBody } from '../http/read-body.ts';
import type { OnUse } from './use.ts';

export interface MeteredService {
  readonly service: string;
  /** Where it really is. */
  readonly endpoint: string;
  readonly onUse: OnUse;
}

/** Above the 16 MB that a request of DynamoDB may have. */
const BODY_LIMIT = 17 * 1024 * 1024;

/** A service as functions find it: each request goes on to it, and is heard of when it was answered. */
export const meteredService = ({ service, endpoint, onUse }: MeteredService): RequestListener => {
  const agent = new Agent({ keepAlive: true });
  return async (request, response) => {
    const sent = asSent(service, (await readBody(request, BODY_LIMIT)) ?? Buffer.alloc(0));
    const url = new URL(request.url ?? '/', endpoint);
    const headers = { ...request.headers, 'content-length': sent.length };
    const onward = forward(url, { agent, method: request.method, headers }, async (answered) => {
      const answer = (await readBody(answered, BODY_LIMIT)) ?? Buffer.alloc(0);
      onUse({ kind: 'request', service, operation: operationOf(request), sent, answer });
      const { 'transfer-encoding': _, ...answeredHeaders } = answered.headers;
      response.writeHead(answered.statusCode ?? 502, answeredHeaders).end(answer);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end(sent);
  };
};

/** DynamoDB says which units a request took where it is asked to; nobody here checks signatures. */
const asSent = (service: string, body: Buffer): Buffer =>
  service === 'dynamodb' && body.length > 0
    ? Buffer.from(JSON.stringify({ ...JSON.parse(body.toString('utf8')), ReturnConsumedCapacity: 'TOTAL' }))
    : body;

const operationOf = ({ headers, method, url }: IncomingMessage): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.').at(-1) ?? '') : `${method} ${url}`;
};
