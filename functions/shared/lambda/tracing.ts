import { type Link, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import * as z from 'zod/mini';
import { isTraced } from './env.ts';
import { parseTraceparent } from './trace-context.ts';

/** What is looked at in a message: the rest is the consumer's. */
const traced = z.object({ detail: z.object({ traceparent: z.string() }) });

/** The spans that messages come from; none of what is no event of the bus. */
const linksOf = (bodies: readonly string[]): readonly Link[] =>
  bodies.flatMap((body) => {
    const context = parseTraceparent(traceparentIn(body));
    if (context === null) return [];
    const { traceId, spanId, isSampled } = context;
    const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    return [{ context: { traceId, spanId, traceFlags, isRemote: true } }];
  });

const traceparentIn = (body: string): string => {
  try {
    return traced.safeParse(JSON.parse(body)).data?.detail.traceparent ?? '';
  } catch {
    return '';
  }
};

/**
 * Does the work of a batch in a span of its own, which links to the spans that its messages come from: one
 * batch has many causes, and so is no child of any, but of the invocation. Where the trust has not opted in,
 * only the work is done. A span says how many messages there were and how many failed: no id, no name,
 * nothing of what they say.
 */
export const inBatchSpan = async <T extends ReadonlyMap<string, unknown>>(
  bodies: readonly string[],
  work: () => Promise<T>,
): Promise<T> => {
  if (!isTraced()) return work();
  const attributes = {
    'messaging.system': 'aws_sqs',
    'messaging.operation.type': 'process',
    'messaging.batch.message_count': bodies.length,
  };
  const options = { kind: SpanKind.CONSUMER, links: [...linksOf(bodies)], attributes };
  return trace.getTracer('daybook').startActiveSpan('process events', options, async (span) => {
    try {
      const failed = await work();
      span.setAttribute('daybook.batch.failed_count', failed.size);
      if (failed.size > 0) span.setStatus({ code: SpanStatusCode.ERROR });
      return failed;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
};
