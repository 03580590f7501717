import { type Link, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import * as z from 'zod/mini';
import { isTraced } from './env.ts';
import { parseTraceparent } from './trace-context.ts';

/** A batch of work, and the spans that its parts come from. */
export interface Batch {
  /** What the span is called: an act, never what it is about. */
  readonly name: 'process events' | 'journal commits';
  /** Where the batch was fed from. */
  readonly system: 'aws_sqs' | 'aws_dynamodb_streams';
  readonly size: number;
  /** Of W3C Trace Context; what is none is passed over. */
  readonly traceparents: () => readonly string[];
}

/** What is looked at in a message: the rest is the consumer's. */
const traced = z.object({ detail: z.object({ traceparent: z.string() }) });

/** Those of messages that are events of the bus. */
export const traceparentsIn = (bodies: readonly string[]): readonly string[] =>
  bodies.flatMap((body) => {
    try {
      return traced.safeParse(JSON.parse(body)).data?.detail.traceparent ?? [];
    } catch {
      return [];
    }
  });

const linksOf = (traceparents: readonly string[]): readonly Link[] =>
  traceparents.flatMap((one) => {
    const context = parseTraceparent(one);
    if (context === null) return [];
    const { traceId, spanId, isSampled } = context;
    const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    return [{ context: { traceId, spanId, traceFlags, isRemote: true } }];
  });

/**
 * Does the work of a batch in a span of its own, which links to the spans that its parts come from: one batch has
 * many causes, and so is no child of any, but of the invocation. Where the trust has not opted in, only the work
 * is done. A span says how many parts there were and how many failed: no id, no name, nothing of what they say.
 */
export const inBatchSpan = async <T extends { readonly size: number }>(
  { name, system, size, traceparents }: Batch,
  work: () => Promise<T>,
): Promise<T> => {
  if (!isTraced()) return work();
  const attributes = {
    'messaging.system': system,
    'messaging.operation.type': 'process',
    'messaging.batch.message_count': size,
  };
  const options = { kind: SpanKind.CONSUMER, links: [...linksOf(traceparents())], attributes };
  return trace.getTracer('daybook').startActiveSpan(name, options, async (span) => {
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
