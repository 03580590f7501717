import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DossierKey, SigningKeys } from '../../infra/constructs/signing-keys.ts';
import type { TypescriptFunction } from '../../infra/constructs/typescript-function.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, type Statement, statementsOf } from './resources.ts';

type Names = readonly [string, ...string[]];

const granted = (grant: (fn: TypescriptFunction, stack: ReturnType<typeof bench>['stack']) => void) => {
  const { stack, function: newFunction } = bench();
  const fn = newFunction();
  grant(fn, stack);
  const resources = resourcesOf(Template.fromStack(stack));
  const onKeys = statementsOf(resources).filter((statement) =>
    actionsOf(statement).some((action) => action.startsWith('kms:')),
  );
  const mayDo = (action: string) =>
    onKeys
      .filter((statement) => actionsOf(statement).includes(action))
      .flatMap(keysOf)
      .sort();
  const [, lambda] = ofType(resources, 'AWS::Lambda::Function')[0]!;
  return {
    resources,
    actions: [...new Set(onKeys.flatMap(actionsOf))].sort(),
    mayDo,
    properties: lambda.Properties,
  };
};
const keysOf = ({ Resource }: Statement) =>
  [...JSON.stringify(Resource).matchAll(/"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}"/g)].map(([, id]) => id!);
const signing = (names: Names) =>
  granted((fn, stack) => new SigningKeys(stack, 'Signing', { names }).grantSign(fn));

describe('the keys that sign', () => {
  it('GOV-04 are Ed25519, sign only, and outlive their stack', () => {
    const keys = ofType(signing(['2026', '2027']).resources, 'AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const [, key] of keys) {
      expect(key).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(key.Properties).toMatchObject({ KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' });
    }
  });

  it('GOV-04 of checkpoints: the newest signs, all stay published, oldest first', () => {
    const { mayDo, actions, properties } = signing(['2026', '2027']);
    expect(actions).toEqual(['kms:GetPublicKey', 'kms:Sign']);
    expect(mayDo('kms:Sign')).toEqual(['SigningKey2027']);
    expect(mayDo('kms:GetPublicKey')).toEqual(['SigningKey2026', 'SigningKey2027']);
    const { SIGNING_KEY_IDS: ids } = (properties as { Environment: { Variables: Record<string, object> } })
      .Environment.Variables;
    expect(JSON.stringify(ids)).toMatch(/SigningKey2026.*","\{|SigningKey2026.*SigningKey2027/);
  });

  it('GOV-04 of checkpoints: a further name makes a further key, and leaves the old one as it is', () => {
    const idsOf = (names: Names) => ofType(signing(names).resources, 'AWS::KMS::Key').map(([id]) => id);
    expect(idsOf(['2026', '2027'])).toEqual(expect.arrayContaining(idsOf(['2026'])));
  });

  it('GOV-04 of checkpoints: those of an account that was lost are handed on beside them', () => {
    const former = ['daybook/fernhill+00000000+AQ==', 'daybook/fernhill/dossiers+00000001+AQ=='];
    const { properties } = granted((fn, stack) =>
      new SigningKeys(stack, 'Signing', { names: ['2027'], former }).grantPublicKeys(fn),
    );
    expect(properties).toHaveProperty('Environment.Variables.FORMER_KEYS', former.join(','));
  });

  it('GOV-04 of checkpoints: who publishes them signs nothing', () => {
    const { actions } = granted((fn, stack) =>
      new SigningKeys(stack, 'Signing', { names: ['2026'] }).grantPublicKeys(fn),
    );
    expect(actions).toEqual(['kms:GetPublicKey']);
  });

  it('GOV-04 of dossiers is a key of its own', () => {
    const { actions, properties } = granted((fn, stack) =>
      new DossierKey(stack, 'Dossiers').grantSignDossiers(fn),
    );
    expect(actions).toEqual(['kms:GetPublicKey', 'kms:Sign']);
    expect(properties).toHaveProperty('Environment.Variables.DOSSIER_KEY_ID.Fn::GetAtt');
    expect(properties).not.toHaveProperty('Environment.Variables.SIGNING_KEY_IDS');
  });
});
