import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../../.ci/changes/describe.ts';
import type { Stacks } from '../../../../.ci/changes/templates.ts';

const table = (properties: object) => ({
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: 'Retain',
  Properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], ...properties },
});
const before = {
  record: {
    isProtected: true,
    resources: {
      Log: table({}),
      Journal: table({}),
      Gone: { Type: 'AWS::SNS::Topic', Properties: {} },
      Old: table({}),
    },
  },
  api: {
    isProtected: false,
    resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'a' } } },
  },
} as Stacks;
const { Gone: _, Old: __, ...rest } = before['record']!.resources;
const after = {
  ...before,
  record: {
    isProtected: true,
    resources: {
      ...rest,
      Log: table({ TableName: 'secret-name' }),
      Journal: table({ BillingMode: 'PROVISIONED' }),
      Added: { Type: 'AWS::SQS::Queue', Properties: {} },
    },
  },
} as Stacks;

describe('the comment on a change of the templates', () => {
  it('ORG-04 has a line a resource that changes, by stack, and says what is lost', () => {
    expect(describeChanges(before, after).split('\n')).toEqual([
      'This changes resources of the example trust:',
      '',
      '### record',
      '',
      '- **left behind** `Old` (AWS::DynamoDB::Table)',
      '- **removed** `Gone` (AWS::SNS::Topic)',
      '- **replaced** `Log` (AWS::DynamoDB::Table): TableName',
      '- changed `Journal` (AWS::DynamoDB::Table): BillingMode',
      '- new `Added` (AWS::SQS::Queue)',
    ]);
  });

  it('ORG-04 has no value of a setting', () => {
    expect(describeChanges(before, after)).not.toContain('secret-name');
  });

  it('ORG-04 says so where nothing changes, and where a stack is new', () => {
    expect(describeChanges(before, before)).toBe('This changes no resource of the example trust.');
    expect(describeChanges({}, { api: before['api']! })).toContain('- new `Api` (AWS::ApiGatewayV2::Api)');
  });

  it('ORG-04 is never longer than a comment may be', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `${'Q'.repeat(2000)}${at}`,
        { Type: 'AWS::SQS::Queue', Properties: {} },
      ]),
    );
    const text = describeChanges({}, { api: { isProtected: false, resources: many } });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/and more: see `npx cdk diff`\.$/);
  });
});
