import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { SealingKeys } from '../../infra/constructs/sealing-keys.ts';
import type { TypescriptFunction } from '../../infra/constructs/typescript-function.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';

const granted = (grant: (keys: SealingKeys, fn: TypescriptFunction) => void) => {
  const { stack, alarms, function: newFunction } = bench();
  const fn = newFunction();
  grant(new SealingKeys(stack, 'Keys', { alarms, copiedTo: [] }), fn);
  const resources = resourcesOf(Template.fromStack(stack));
  // The role that backs them up is none of a function.
  const statements = statementsOf(resources).filter(
    (one) => !actionsOf(one).includes('dynamodb:CreateBackup'),
  );
  const actions = statements.flatMap(actionsOf);
  return {
    actions: actions.filter((action) => /^(kms|dynamodb):/.test(action)).sort(),
    statements,
    resources,
  };
};

describe('a grant on the sealing keys', () => {
  it('DPR-04 to seal allows to make a data key at its first use, and to destroy none', () => {
    const { actions } = granted((keys, fn) => keys.grantSeal(fn));
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'kms:Decrypt', 'kms:GenerateDataKey']);
  });

  it('DPR-04 to open allows nothing but to read a data key', () => {
    const { actions } = granted((keys, fn) => keys.grantOpen(fn));
    expect(actions).toEqual(['dynamodb:GetItem', 'kms:Decrypt']);
  });

  it('DPR-04 to destroy allows it for people and records alone, and to open nothing but the key of hashes', () => {
    const { actions, statements } = granted((keys, fn) => keys.grantDestroy(fn));
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem', 'kms:Decrypt']);
    const likeOf = (action: string) => statements.find((one) => actionsOf(one).includes(action))?.Condition;
    const leading = (key: string) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [key] } });
    expect(likeOf('dynamodb:UpdateItem')).toEqual(leading('*/*/*'));
    expect(likeOf('dynamodb:GetItem')).toEqual(leading('*/~marks'));
    expect(likeOf('kms:Decrypt')).toEqual({
      StringEquals: { 'kms:EncryptionContext:subject': '~marks' },
    });
  });

  it('DPR-04 tells the function the table and the master key', () => {
    const { resources } = granted((keys, fn) => keys.grantOpen(fn));
    const { Properties } = ofType(resources, 'AWS::Lambda::Function')[0]![1];
    expect(Properties).toHaveProperty('Environment.Variables.KEYS_TABLE.Ref');
    expect(Properties).toHaveProperty('Environment.Variables.MASTER_KEY_ID.Fn::GetAtt');
  });
});
