import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpResponse } from '../../../../../functions/shared/http/http-message.ts';
import { httpPipeline } from '../../../../../functions/shared/http/http-pipeline.ts';
import { nothingHere } from '../../../../../functions/shared/http/problem-error.ts';
import { expectSecured, plainPolicy } from '../../../../support/secured.ts';

const event = {
  routeKey: '$default',
  rawPath: '/',
  headers: {},
  requestContext: {},
} as unknown as APIGatewayProxyEventV2;
const answered = (handle: () => Promise<HttpResponse>): Promise<HttpResponse> =>
  httpPipeline('https://docs.fernhill.example', handle)(event, {} as Context);
const ok = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };

describe('the headers of an answer', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it.each([
    ['a success', async () => ok],
    ['a problem', async () => Promise.reject(nothingHere())],
    ['an outage', async () => Promise.reject(new Error('the log is away'))],
  ])('DPR-06 keep %s out of caches, frames, scripts and referrers', async (_, handle) => {
    const { headers } = await answered(handle);
    expectSecured(headers);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': plainPolicy });
  });

  it('DPR-06 give way where an answer says how it may be cached, and what its page may do', async () => {
    const own = { 'cache-control': 'public, max-age=300', 'content-security-policy': "default-src 'self'" };
    const { headers } = await answered(async () => ({ ...ok, headers: own }));
    expect(headers).toMatchObject(own);
    expectSecured(headers);
  });

  it('DPR-06 give way in nothing else', async () => {
    const own = { 'x-content-type-options': 'none', 'x-frame-options': 'ALLOWALL' };
    expectSecured((await answered(async () => ({ ...ok, headers: own }))).headers);
  });
});
