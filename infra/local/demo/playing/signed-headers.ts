import { createHmac } from 'node:crypto';

/** The headers of a message that a product signs, by the scheme of Standard Webhooks. */
export const signedHeaders = (
  secret: string,
  body: string,
  { id, at }: { readonly id: string; readonly at: Date },
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
};
