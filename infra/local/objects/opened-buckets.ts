import type { buildApp } from 'fauxqs';
import type { Cors } from '../http/cors.ts';
import { bucketOf } from './paths.ts';

/**
 * Answers what a browser asks before a page of another origin puts an object, by what its bucket allows.
 * @returns what each bucket allows, by its name: to be filled
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export function openedBuckets(app: ReturnType<typeof buildApp>): Map<string, Cors> {
  const corsAt = new Map<string, Cors>();
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const answer = corsAt.get(bucketOf(url))?.preflight(method, headers);
    if (!answer) return;
    for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value);
    await reply.code(answer.status).send();
  });
  app.addHook('onSend', async ({ url, headers }, reply) => {
    reply.headers(corsAt.get(bucketOf(url))?.headersFor(headers) ?? {});
  });
  return corsAt;
}
