import type { IncomingMessage, RequestListener } from 'node:http';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { readBody } from './read-body.ts';

/** An error that the AWS SDK turns into an exception of that name. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export type Operations = Readonly<Record<string, (input: unknown) => Promise<Json>>>;

/** Well above what any operation here allows; each checks its own limits. */
const BODY_LIMIT = 16 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** A service of AWS's JSON 1.1 protocol: the operation's name is the part of `X-Amz-Target` after the dot. */
export const awsJsonService =
  (operations: Operations): RequestListener =>
  async (request, response) => {
    const { status, body } = await answer(request, operations).catch(failure);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  };

async function answer(request: IncomingMessage, operations: Operations): Promise<Answer> {
  const name = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const body = await readBody(request, BODY_LIMIT);
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation)
    throw new AwsError('UnknownOperationException', `the local stack does not know the operation ${name}`);
  return { status: 200, body: await operation(JSON.parse(body?.toString('utf8') || '{}')) };
}

const failure = (error: unknown): Answer =>
  error instanceof AwsError
    ? { status: error.status, body: { __type: error.code, message: error.message } }
    : {
        status: 500,
        body: { __type: 'InternalFailure', message: error instanceof Error ? error.message : 'unknown' },
      };
