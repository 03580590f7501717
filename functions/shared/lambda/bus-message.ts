import * as z from 'zod/mini';
import { envelope } from '../../../events/catalogue/envelope.ts';
import { slug } from '../../../events/catalogue/fields.ts';
import type { StreamKey } from '../../../events/log/types.ts';

/** What a rule of the bus puts into a queue: the EventBridge event, the envelope in its `detail`. */
const notice = z.object({
  detail: z.object({ schoolid: slug, subject: z.string().check(z.regex(/^[^/]+\/[^/]+$/)) }),
});
const published = z.object({ detail: envelope });

/**
 * The stream that something happened in. All else is read from the log. @throws when the body is not an event
 * of the bus
 */
export const changedStream = (body: string): StreamKey => {
  const { schoolid, subject } = notice.parse(JSON.parse(body)).detail;
  const [stream, id] = subject.split('/');
  return { school: schoolid, stream: slug.parse(stream), id: slug.parse(id) };
};

/** The whole envelope. @throws when the body is not an event of the bus */
export const publishedIn = (body: string): z.output<typeof envelope> =>
  published.parse(JSON.parse(body)).detail;
