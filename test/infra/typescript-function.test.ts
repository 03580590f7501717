import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/constructs/bundling/bundle.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a function', () => {
  it('DPR-01 may do nothing but write its log and its traces until something is granted', () => {
    const { stack, function: newFunction } = bench();
    newFunction();
    const actions = statementsOf(resourcesOf(Template.fromStack(stack))).flatMap(actionsOf);
    expect(actions.sort()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });

  it('ORG-04 learns what is configured', () => {
    const { stack, function: newFunction } = bench();
    newFunction().configure('TRUST_ID', 'fernhill').configure('PORTAL_URL', 'https://daybook.fernhill.example');
    const { Properties } = ofType(resourcesOf(Template.fromStack(stack)), 'AWS::Lambda::Function')[0]![1];
    expect(Properties).toMatchObject({
      Environment: { Variables: { TRUST_ID: 'fernhill', PORTAL_URL: 'https://daybook.fernhill.example' } },
    });
  });

  it('GOV-04 is bundled as one module that leaves the SDK to the runtime', () => {
    const text = readFileSync(bundle('relay', folder), 'utf8');
    expect(text).toMatch(/from"@aws-sdk\/client-dynamodb"/);
    expect(text).not.toContain('node_modules/@aws-sdk');
    expect(text).toMatch(/export\{.* as handler/);
  });

  it('GOV-04 is not bundled when its folder has no index.ts', () => {
    expect(() => bundle('no-such-function', folder)).toThrow('no-such-function');
  });
});
