import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../infra/local/iam/evaluate.ts';
import { identities } from '../../../infra/local/iam/identities.ts';
import type { Context } from '../../../infra/local/iam/policy.ts';
import { policyDocument, type Statement } from '../../../infra/local/iam/policy.ts';

const own = '$' + '{aws:PrincipalTag/school}';
const statement = (more: object): Statement =>
  policyDocument.parse({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'arn:table', ...more }],
  }).Statement[0]!;
const allows = (
  statements: readonly Statement[],
  context: Context,
  action = 'dynamodb:GetItem',
  resource = 'arn:table',
) => isAllowed(statements, { action, resource, context });
const tagged = (school: string, ...keys: readonly string[]): Context => ({
  'aws:principaltag/school': [school],
  ...(keys.length > 0 && { 'dynamodb:leadingkeys': keys }),
});
const like = (...keys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
});

describe('policies on this machine', () => {
  it('allow nothing that no statement allows, and nothing that one denies', () => {
    expect(allows([], {})).toBe(false);
    expect(allows([statement({})], {})).toBe(true);
    expect(allows([statement({})], {}, 'dynamodb:PutItem')).toBe(false);
    expect(allows([statement({})], {}, 'dynamodb:GetItem', 'arn:table2')).toBe(false);
    expect(allows([statement({}), statement({ Effect: 'Deny', Resource: '*' })], {})).toBe(false);
    expect(allows([statement({ Action: ['DynamoDB:Get*'] })], {})).toBe(true);
  });

  it('DPR-01 put a session’s tag in the place of its variable, and take no wildcard from it', () => {
    const one = [statement({ Condition: like(own, `${own}/*`) })];
    expect(allows(one, tagged('alder', 'alder', 'alder/people/p-1'))).toBe(true);
    for (const [tag, key] of [
      ['alder', 'alder2'],
      ['alder', 'birch/people/p-1'],
      ['*', 'birch/people/p-1'],
      ['a?der', 'alder/x'],
      ['al.er', 'alder/x'],
      ['', 'alder/x'],
    ] as const)
      expect([tag, key, allows(one, tagged(tag, key))]).toEqual([tag, key, false]);
    expect(allows(one, tagged('alder', 'alder/x', 'birch/x'))).toBe(false);
    expect(allows(one, { 'dynamodb:leadingkeys': ['alder/x'] })).toBe(false);
  });

  it('DPR-01 hold for all values where there is none, so that a key has to be demanded', () => {
    expect(allows([statement({ Condition: like('alder/*') })], {})).toBe(true);
    const demanded = { ...like('alder/*'), Null: { 'dynamodb:LeadingKeys': 'false' } };
    expect(allows([statement({ Condition: demanded })], {})).toBe(false);
    expect(allows([statement({ Condition: demanded })], tagged('x', 'alder/1'))).toBe(true);
  });

  it('compare texts whole, any of several, and the one value that a key without a set may have', () => {
    const equals = [statement({ Condition: { StringEquals: { 'aws:x': ['a*', 'b'] } } })];
    expect(allows(equals, { 'aws:x': ['b'] })).toBe(true);
    for (const context of [{}, { 'aws:x': ['ab'] }, { 'aws:x': ['b', 'b'] }])
      expect(allows(equals, context)).toBe(false);
    const any = [statement({ Condition: { 'ForAnyValue:StringLike': { 'aws:x': 'a*' } } })];
    expect([allows(any, { 'aws:x': ['b', 'ab'] }), allows(any, {})]).toEqual([true, false]);
    const secure = [statement({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })];
    expect(allows(secure, { 'aws:securetransport': ['TRUE'] })).toBe(true);
  });

  it('are an error where a condition or a part of a statement is not known, never met', () => {
    const odd = [statement({ Condition: { NumericLessThan: { 'aws:x': '1' } } })];
    expect(() => allows(odd, { 'aws:x': ['0'] })).toThrow('NumericLessThan');
    expect(() => statement({ NotAction: 'x' })).toThrow();
  });
});

describe('a role on this machine', () => {
  it('GOV-04 is its session’s until it ends, and refused to a key that nobody has', () => {
    let now = 0;
    const known = identities(() => now);
    const taking = statement({ Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: '*' });
    known.addRole('arn:own', []);
    known.attach('arn:own', [taking]);
    known.addRole('arn:other', [{ ...taking, Principal: { AWS: ['arn:own'] } }]);
    known.attach('arn:other', [statement({})]);
    const wanted = { roleArn: 'arn:other', tags: { school: 'alder' }, seconds: 3600 };
    const { accessKeyId } = known.take(known.keyOf('arn:own'), wanted);
    const may = (key: string) =>
      known.may(key, { action: 'dynamodb:GetItem', resource: 'arn:table', context: {} });
    expect([may(accessKeyId), may('AKIANOBODY'), may(known.keyOf('arn:own'))]).toEqual([true, false, false]);
    now = 3_600_000;
    expect(may(accessKeyId)).toBe(false);
    expect(() => known.take('AKIANOBODY', wanted)).toThrow('not to be taken');
    expect(() => known.take(accessKeyId, wanted)).toThrow('not to be taken');
  });
});
