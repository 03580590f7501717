import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { httpPipeline } from '../../../../../functions/shared/http/http-pipeline.ts';
import { pipeline } from '../../../../../functions/shared/lambda/pipeline.ts';
import { queuePipeline } from '../../../../../functions/shared/lambda/queue-pipeline.ts';
import { streamPipeline } from '../../../../../functions/shared/lambda/stream-pipeline.ts';
import { sourceFiles } from '../../../../support/source-files.ts';

const answer = { statusCode: 200, headers: {}, body: '{}' };
const http = httpPipeline('https://docs.fernhill.example', async () => answer);
const queue = queuePipeline(async () => undefined);
const plain = pipeline<object, void>().handler(async () => undefined);
const stream = streamPipeline(async () => ({ batchItemFailures: [] }));
const request = { routeKey: '$default', rawPath: '/', headers: {}, requestContext: {} };

describe('a pipeline', () => {
  it.each([
    ['http', (context: Context) => http(request as unknown as Parameters<typeof http>[0], context)],
    ['queue', (context: Context) => queue({ Records: [] }, context)],
    ['stream', (context: Context) => stream({ Records: [] }, context)],
    ['rules', (context: Context) => plain({}, context)],
  ])(
    'GOV-04 of %s leaves it to Lambda to end an invocation: nothing lives on in a frozen sandbox',
    async (_, invoke) => {
      const getRemainingTimeInMillis = vi.fn(() => 1);
      await invoke({ getRemainingTimeInMillis } as unknown as Context);
      expect(getRemainingTimeInMillis).not.toHaveBeenCalled();
    },
  );

  it('GOV-04 is where every function begins: middy itself is called in one place', async () => {
    const calling = (await sourceFiles('functions')).filter(({ text }) => /^import middy /m.test(text));
    expect(calling.map(({ path }) => path)).toEqual(['functions/shared/lambda/pipeline.ts']);
  });
});
