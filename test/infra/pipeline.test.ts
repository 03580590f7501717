import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { pipeline } from '../../infra/stacks/pipeline.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { newApp } from './bench.ts';
import { ofType, resourcesOf } from './resources.ts';

const repository = 'fernhill-trust/daybook';
const [live, elsewhere] = ['111122223333', '444455556666'];
const inOne = { ...trust, deployment: { ...trust.deployment, account: live } };
const inTwo = { ...inOne, stages: { test: { ...trust.stages!['test']!, account: elsewhere } } };
const built = (of: typeof trust, stage = 'live') => {
  const app = newApp();
  const stack = pipeline(app, { trust: of, stage, repository });
  const resources = resourcesOf(Template.fromStack(stack));
  const roles = ofType(resources, 'AWS::IAM::Role').map(([id, { Properties }]) => ({
    id: id.replace(/[0-9A-F]{8}$/, ''),
    text: JSON.stringify(Properties),
    properties: Properties as {
      MaxSessionDuration: number;
      AssumeRolePolicyDocument: { Statement: object[] };
    },
  }));
  const policies = ofType(resources, 'AWS::IAM::Policy').map(([, { Properties }]) => Properties);
  return { app, stack, resources, roles, policies };
};

describe('the roles by which a repository deploys', () => {
  it('DPR-01 are taken by jobs of that repository in the environment of the stage, and by nothing else', () => {
    const { roles } = built(inOne);
    expect(roles.map(({ id }) => id)).toEqual(['DeployLive', 'DeployTest']);
    for (const { id, properties } of roles) {
      const stage = id.replace('Deploy', '').toLowerCase();
      expect(properties.MaxSessionDuration).toBe(7200);
      expect(properties.AssumeRolePolicyDocument.Statement).toMatchObject([
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:${repository}:environment:${stage}`,
            },
          },
        },
      ]);
    }
  });

  it('DPR-01 may take the roles of the bootstrap where the stage has stacks, and do nothing themselves', () => {
    const { policies } = built(inOne);
    expect(policies).toHaveLength(2);
    const role = (part: string, region: string) =>
      `arn:aws:iam::${live}:role/cdk-hnb659fds-${part}-role-${live}-${region}`;
    const parts = ['deploy', 'file-publishing', 'lookup'];
    // Of the live stage with the region that its backups are copied to.
    expect(policies[0]).toMatchObject({
      PolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Resource: parts.flatMap((part) => ['eu-west-1', 'eu-west-2'].map((region) => role(part, region))),
          },
        ],
      },
    });
    expect(JSON.stringify(policies)).not.toContain('*');
  });

  it('ORG-04 are made once for each account, for the stages that are in it', () => {
    const [ofLive, ofTest] = [built(inTwo), built(inTwo, 'test')];
    expect(ofLive.roles.map(({ id }) => id)).toEqual(['DeployLive']);
    expect(ofTest.roles.map(({ id }) => id)).toEqual(['DeployTest']);
    expect([ofLive.stack.account, ofTest.stack.account]).toEqual([live, elsewhere]);
    expect(ofType(ofTest.resources, 'AWS::IAM::OIDCProvider')).toHaveLength(1);
    expect(ofTest.roles[0]!.text).not.toContain('environment:live');
  });

  it('DPR-01 keep the security rules of cdk-nag', () => {
    const { app } = built(inOne);
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
  });

  it.each(['fernhill-trust/*', '*', 'daybook', 'a/b/c', 'a/b:environment:test'])(
    'DPR-01 are made for one repository alone: %s is none',
    (wrong) => {
      expect(() => pipeline(newApp(), { trust, stage: 'live', repository: wrong })).toThrow(
        'is no repository',
      );
    },
  );
});
