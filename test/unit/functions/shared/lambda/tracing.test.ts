import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { batchPipeline, inTurn } from '../../../../../functions/shared/lambda/queue-pipeline.ts';

const exporter = new InMemorySpanExporter();
const [traceId, spanId] = ['4c40706132a5cb4fdf388e8ee198578b', '3b75a153ea73dcea'];
const eventOf = (traceparent: unknown) =>
  JSON.stringify({ detail: { traceparent, schoolid: 'larkfield-infant', subject: 'people/p-101' } });

beforeAll(() => {
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  exporter.reset();
  vi.unstubAllEnvs();
});
afterAll(() => {
  trace.disable();
  vi.restoreAllMocks();
});

const handled: string[] = [];
const consume = async (body: string) => {
  handled.push(body);
  if (body === 'no event') throw new Error('p-101 is not an event');
};
/** A batch of the queue, as Lambda hands it to a consumer. */
const batch = (...bodies: readonly string[]) => {
  const Records = bodies.map((body, at) => ({
    ...{ messageId: `m-${at}`, body },
    attributes: { ApproximateReceiveCount: '1' },
  }));
  const time = { getRemainingTimeInMillis: () => 10_000 } as Context;
  return batchPipeline(inTurn(consume))({ Records } as unknown as SQSEvent, time);
};
const spans = () => exporter.getFinishedSpans();

describe('a batch of events, where the trust has opted in', () => {
  it('is a span that links to the spans of all its events, and is no child of one', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    const other = 'b'.repeat(16);
    await batch(eventOf(`00-${traceId}-${spanId}-01`), eventOf(`00-${traceId}-${other}-00`));
    const [span] = spans();
    expect(spans()).toHaveLength(1);
    expect(span).toMatchObject({
      name: 'process events',
      kind: SpanKind.CONSUMER,
      parentSpanContext: undefined,
    });
    expect(span?.links.map(({ context }) => context)).toEqual([
      { traceId, spanId, traceFlags: 1, isRemote: true },
      { traceId, spanId: other, traceFlags: 0, isRemote: true },
    ]);
  });

  it('links to nothing for what names no span, and handles it all the same', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    handled.length = 0;
    const bodies = ['{', 'null', '{"detail":{}}', eventOf(7), eventOf(`00-${traceId}-${spanId}`)];
    await batch(...bodies);
    expect(handled).toEqual(bodies);
    expect(spans()[0]?.links).toEqual([]);
  });

  it('DPR-06 says how many there were and how many failed, and nothing of what they say', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    const { batchItemFailures } = await batch(eventOf(`00-${traceId}-${spanId}-01`), 'no event');
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
    const [span] = spans();
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).toEqual({
      'messaging.system': 'aws_sqs',
      'messaging.operation.type': 'process',
      'messaging.batch.message_count': 2,
      'daybook.batch.failed_count': 1,
    });
    expect(span?.events).toEqual([]);
    expect(JSON.stringify([span?.name, span?.attributes, span?.status])).not.toMatch(
      /p-101|larkfield|people/,
    );
  });

  it('ends its span also where the whole batch fails', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    const failing = batchPipeline(() => Promise.reject(new Error('out')));
    const time = { getRemainingTimeInMillis: () => 10_000 } as Context;
    await expect(failing({ Records: [] }, time)).rejects.toThrow('out');
    expect(spans()[0]?.status).toEqual({ code: SpanStatusCode.ERROR });
  });
});

describe('a batch of events, where the trust has not', () => {
  it('makes no span', async () => {
    handled.length = 0;
    await batch(eventOf(`00-${traceId}-${spanId}-01`));
    expect(handled).toHaveLength(1);
    expect(spans()).toEqual([]);
  });
});
