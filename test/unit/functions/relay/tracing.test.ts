import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../../../events/log/journal/types.ts';
import { createHandler } from '../../../../functions/relay/handler.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { catalogue, historyOf, insertRecord, trust } from '../../../support/journal-campaign/history.ts';

const exporter = new InMemorySpanExporter();
const history = historyOf('larkfield-infant', [
  { stream: 0, facts: [], events: 2 },
  { stream: 1, facts: [], events: 1 },
]);
const records = history.map((one, index) => insertRecord(one, String(101 + index)));

/** Relays the records; answers the `traceparent` of each event that was published. */
const relayed = async (journal: Journal['journal']): Promise<readonly string[]> => {
  const published: string[] = [];
  const send = async ({ input }: { input: { Entries: readonly { Detail: string }[] } }) => {
    published.push(...input.Entries.map(({ Detail }) => JSON.parse(Detail).traceparent));
    return { Entries: input.Entries.map(() => ({ EventId: 'e' })) };
  };
  await createHandler({
    trustId: trust,
    journal: { journal, notePublished: async () => undefined, notedOf: async () => new Set() } as never,
    ...{ bus: { send } as never, busName: 'daybook' },
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://example.org' }),
    ...{ deadLetters: async () => undefined, wait: async () => undefined, random: () => 0.5 },
  })({ Records: records });
  return published;
};
const placed: Journal['journal'] = async (_, reads) =>
  reads.map((read, index) => ({ read, position: index + 1, how: 'placed' }));

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

describe('the relay, where the trust has opted in to spans', () => {
  it('ORG-04 makes one a batch, which links to the span of each event that it published', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    const published = await relayed(placed);
    const [span, ...others] = exporter.getFinishedSpans();
    expect(others).toEqual([]);
    expect(span).toMatchObject({ name: 'journal commits', kind: SpanKind.CONSUMER });
    const linked = span?.links.map(({ context }) => `00-${context.traceId}-${context.spanId}-01`);
    expect(published).toHaveLength(3);
    expect(linked?.toSorted()).toEqual(published.toSorted());
    expect(span?.attributes).toEqual({
      'messaging.system': 'aws_dynamodb_streams',
      'messaging.operation.type': 'process',
      'messaging.batch.message_count': 2,
      'daybook.batch.failed_count': 0,
    });
  });

  it('ORG-04 says how many records must come again', async () => {
    vi.stubEnv('TRACING', 'opentelemetry');
    await relayed(() => Promise.reject(new Error('an outage')));
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).toMatchObject({ 'daybook.batch.failed_count': 2 });
  });

  it('ORG-04 makes none where it has not', async () => {
    await relayed(placed);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
