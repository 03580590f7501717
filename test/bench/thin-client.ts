import { createHmac, hash } from 'node:crypto';
import { Agent, request } from 'node:http';

/**
 * DynamoDB without the SDK, for the bench alone: one signed POST over a connection that is kept (decision
 * 0014).
 */
export interface ThinClient {
  readonly send: (operation: ThinOperation, input: object) => Promise<unknown>;
  readonly close: () => void;
}
export type ThinOperation = 'PutItem' | 'Query' | 'GetItem' | 'TransactWriteItems';

export interface ThinOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const CONTENT = 'application/x-amz-json-1.0';
const SIGNED = 'content-type;host;x-amz-date;x-amz-target';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Binary values travel as base64; JSON.stringify would have written a Buffer as an object before it ever
 * asked.
 */
const encode = (input: object): string =>
  JSON.stringify(input, function (this: Record<string, unknown>, name, value: unknown) {
    const own = this[name];
    return own instanceof Uint8Array ? Buffer.from(own).toString('base64') : value;
  });

/** The one binary attribute of the log comes back as bytes. */
const decode = (text: string): unknown =>
  JSON.parse(text, (name, value: unknown) =>
    name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );

/** AWS Signature Version 4; the key of a day is derived once. */
const createSigner = ({ region, accessKeyId, secretAccessKey }: ThinOptions, host: string) => {
  let known: { readonly day: string; readonly key: Buffer } = { day: '', key: Buffer.alloc(0) };
  const keyOf = (day: string): Buffer => {
    if (known.day !== day) {
      const key = ['dynamodb', 'aws4_request'].reduce(
        hmac,
        hmac(hmac(`AWS4${secretAccessKey}`, day), region),
      );
      known = { day, key };
    }
    return known.key;
  };
  return (target: string, body: string) => {
    const date = `${new Date().toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
    const day = date.slice(0, 8);
    const scope = `${day}/${region}/dynamodb/aws4_request`;
    const canonical = `POST\n/\n\ncontent-type:${CONTENT}\nhost:${host}\nx-amz-date:${date}\nx-amz-target:${target}\n\n${SIGNED}\n${hash('sha256', body)}`;
    const signature = hmac(
      keyOf(day),
      `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash('sha256', canonical)}`,
    ).toString('hex');
    return {
      'content-type': CONTENT,
      'content-length': Buffer.byteLength(body),
      host,
      'x-amz-date': date,
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
    };
  };
};

/**
 * No retries, no credential providers, no endpoints by region: what they would cost on top is part of the
 * decision.
 */
export const createThinClient = (options: ThinOptions): ThinClient => {
  const { hostname, port, host } = new URL(options.endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const sign = createSigner(options, host);
  const send = (operation: ThinOperation, input: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const body = encode(input);
      const headers = sign(`DynamoDB_20120810.${operation}`, body);
      const call = request({ agent, hostname, port, method: 'POST', path: '/', headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(decode(text));
          else reject(new Error(`${operation} was answered with ${response.statusCode}`));
        });
      });
      call.on('error', reject);
      call.end(body);
    });
  return { send, close: () => agent.destroy() };
};
