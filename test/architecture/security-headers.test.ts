import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const functions = await sourceFiles('functions');
const naming = (header: string): readonly string[] =>
  functions
    .filter(({ text }) => text.includes(`'${header}'`))
    .map(({ path }) => path)
    .toSorted();
const home = 'functions/shared/http/security-headers.ts';

describe('the headers that every answer has', () => {
  it.each([
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'cross-origin-resource-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'x-robots-tag',
  ])('DPR-06 are said in one place: %s', (header) => {
    expect(naming(header)).toEqual([home]);
  });

  it('DPR-06 leave it to pages alone to say what they may do, and to saved files', () => {
    expect(naming('content-security-policy')).toEqual([
      // Hands on the policy of a page that the API made.
      'functions/console/api/api.ts',
      'functions/console/html/file-response.ts',
      'functions/console/html/page-response.ts',
      'functions/evidence/get-file.ts',
      'functions/inbound/page.ts',
      home,
      'functions/shared/pages/html-response.ts',
    ]);
  });

  it('DPR-06 let caches keep what is the same for everybody, and nothing else', () => {
    expect(naming('cache-control')).toEqual([
      'functions/audit/keys.ts',
      'functions/cli/smoking/checks.ts',
      'functions/console/assets/answer-asset.ts',
      'functions/openapi/handler.ts',
      'functions/openapi/schemas.ts',
      home,
    ]);
  });

  it('ORG-04 leave it to the gateway to say who may call from another origin', () => {
    expect(functions.filter(({ text }) => /access-control-/i.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('DPR-06 are on what every function behind the API answers, since one pipeline writes them', () => {
    const behind = functions.filter(
      ({ path, text }) => /^functions\/[^/]+\/index\.ts$/.test(path) && /DOCS_BASE_URL/.test(text),
    );
    expect(behind.length).toBeGreaterThan(8);
    expect(behind.filter(({ text }) => !/= (httpPipeline|linkPipeline)\(/.test(text))).toEqual([]);
  });
});

describe('what is behind the wall', () => {
  it('ORG-02 lets nobody in without a token before it opens a session, but where a secret is asked for instead', () => {
    const behind = functions.filter(({ text }) => /= walled\(env, \{/.test(text));
    expect(behind.length).toBeGreaterThan(8);
    const open = behind.filter(({ text }) => !/admit: admitWithToken\(env/.test(text));
    expect(open.map(({ path }) => path)).toEqual(['functions/inbound/index.ts']);
  });
});
