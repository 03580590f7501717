import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { missingFrom } from '../../infra/constructs/bundling/build-functions.ts';
import { bundle, bundleOutputs } from '../../infra/constructs/bundling/bundle.ts';
import { inFreshProcess } from '../support/fresh-process/fresh-process.ts';
import { issuerRules } from '../support/issuer-rules.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const environment = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'key',
  READ_MODEL_TABLE: 'rows',
  IDENTITY_RULES: JSON.stringify(issuerRules()),
  BOOTSTRAP_SUBJECT: '',
  DOCS_BASE_URL: 'https://docs.example',
  SCHOOL_ROLE_ARN: 'arn:aws:iam::000000000000:role/school',
};

describe('a function', () => {
  it('DPR-01 may do nothing but write its log until something is granted', () => {
    const { stack, function: newFunction } = bench();
    newFunction();
    const actions = statementsOf(resourcesOf(Template.fromStack(stack))).flatMap(actionsOf);
    expect(actions.sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('ORG-04 learns what is configured', () => {
    const { stack, function: newFunction } = bench();
    newFunction()
      .configure('TRUST_ID', 'fernhill')
      .configure('PORTAL_URL', 'https://daybook.fernhill.example');
    const { Properties } = ofType(resourcesOf(Template.fromStack(stack)), 'AWS::Lambda::Function')[0]![1];
    expect(Properties).toMatchObject({
      Environment: { Variables: { TRUST_ID: 'fernhill', PORTAL_URL: 'https://daybook.fernhill.example' } },
    });
  });

  it('GOV-04 is bundled as one module with the SDK inside, so that what is tested is what runs', () => {
    const text = readFileSync(bundle('relay', folder), 'utf8');
    const imported = [...text.matchAll(/\bimport[\w\s{},*$]*from"([^"]+)"/g)].map(([, from = '']) => from);
    expect(imported.length).toBeGreaterThan(5);
    expect(imported.filter((from) => !isBuiltin(from))).toEqual([]);
    expect(text).toContain('DynamoDB_20120810');
    expect(text).toMatch(/export\{.* as handler/);
  });

  it.each(['commands', 'checkpoints'])(
    'GOV-04 holds what functions/%s needs that it may only import',
    (name) => {
      expect(bundleOutputs().get(name)).toBeDefined();
      expect(missingFrom(bundleOutputs().get(name)!)).toEqual([]);
    },
  );

  it('GOV-04 answers from a folder where no package is, without loading what only fetch needs', async () => {
    const event = { headers: {}, pathParameters: {}, rawPath: '/' };
    const { answer, builtins } = await inFreshProcess({
      file: bundle('commands', folder),
      environment,
      event,
    });
    expect(answer?.statusCode).toBe(401);
    expect(builtins).toContain('NativeModule https');
    expect(builtins.filter((name) => name.includes('undici'))).toEqual([]);
  });

  it('GOV-04 is not bundled when its folder has no index.ts', () => {
    expect(() => bundle('no-such-function', folder)).toThrow('no-such-function');
  });
});
