import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  OidcProviderNative,
  PolicyStatement,
  Role,
  type RoleProps,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** An account and region that was bootstrapped for CDK. */
export interface Bootstrapped {
  readonly account: string;
  readonly region: string;
}

export interface DeployedStage {
  /** Name of the stage, and of the environment at GitHub that its jobs run in. */
  readonly stage: string;
  /** Where its stacks go: its own place, and those of copies of its backups. */
  readonly places: readonly Bootstrapped[];
}

export interface PipelineStackProps extends StackProps {
  /** `<owner>/<name>` at GitHub. */
  readonly repository: string;
  /** Stages that are in the account of this stack. */
  readonly stages: readonly DeployedStage[];
}

const github = 'token.actions.githubusercontent.com';
const audience = 'sts.amazonaws.com';

/** Of the bootstrap stack of CDK, by the qualifier that it has if nobody chose one: what `cdk deploy` takes. */
const takenByCdk = ['deploy', 'file-publishing', 'lookup'];

/**
 * Lets jobs of one repository deploy, without a key that anybody keeps: each stage has a role that only a job in
 * the environment of that name can take, for two hours at most, since canaries take their time. Who may run jobs
 * there, and who has to approve them, says the environment.
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { repository, stages, ...props }: PipelineStackProps) {
    super(scope, id, props);
    const { oidcProviderArn } = new OidcProviderNative(this, 'GitHub', {
      url: `https://${github}`,
      clientIds: [audience],
    });
    for (const { stage, places } of stages) {
      const name = `Deploy${stage.charAt(0).toUpperCase()}${stage.slice(1)}`;
      const subject = `repo:${repository}:environment:${stage}`;
      const role = new Role(this, name, roleProps(oidcProviderArn, subject, stage));
      role.addToPolicy(
        new PolicyStatement({
          actions: ['sts:AssumeRole'],
          resources: places.flatMap((one) => this.rolesIn(one)),
        }),
      );
      new CfnOutput(this, `${name}Role`, {
        value: role.roleArn,
        description: `DEPLOY_ROLE of the environment ${stage}`,
      });
    }
  }

  private rolesIn({ account, region }: Bootstrapped): readonly string[] {
    return takenByCdk.map((part) =>
      this.formatArn({
        service: 'iam',
        region: '',
        account,
        resource: 'role',
        resourceName: `cdk-hnb659fds-${part}-role-${account}-${region}`,
      }),
    );
  }
}

const roleProps = (provider: string, subject: string, stage: string): RoleProps => ({
  description: `Deploys the stage ${stage} of Daybook`,
  maxSessionDuration: Duration.hours(2),
  assumedBy: new WebIdentityPrincipal(provider, {
    StringEquals: { [`${github}:aud`]: audience, [`${github}:sub`]: subject },
  }),
});
