import type { buildApp } from 'fauxqs';
import { isObject, pathOf } from './paths.ts';

const refusal =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>PreconditionFailed</Code>' +
  '<Message>At least one of the pre-conditions you specified did not hold</Message><Condition>If-None-Match</Condition></Error>';

/**
 * Honours `If-None-Match: *` on a put, which fauxqs does not: of two puts at once, one gets 412.
 * @returns paths of the objects there are
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function onlyOnce(app: ReturnType<typeof buildApp>): ReadonlySet<string> {
  const taken = new Set<string>();
  app.addHook('preHandler', async ({ method, url, headers }, reply) => {
    const path = pathOf(url);
    if (method !== 'PUT' || !isObject(path)) return;
    if (headers['if-none-match'] === '*' && taken.has(path)) {
      await reply.code(412).header('content-type', 'application/xml').send(refusal);
      return;
    }
    taken.add(path);
  });
  // Before the answer goes out: who got it may put again at once.
  app.addHook('onSend', async ({ method, url }, { statusCode }) => {
    if (method === 'DELETE' && statusCode < 300) taken.delete(pathOf(url));
  });
  return taken;
}
