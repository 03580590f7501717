import { Duration, Validations } from 'aws-cdk-lib';
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
  TrafficRouting,
} from 'aws-cdk-lib/aws-codedeploy';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { CanarySettings } from '../trusts/shape/canary.ts';
import { SERVING, type TypescriptFunction } from './typescript-function.ts';

export interface CanaryProps {
  readonly settings: CanarySettings;
  /** Functions whose work can be shared out between two versions. */
  readonly functions: readonly TypescriptFunction[];
  /** Any of them takes the deployment back; CodeDeploy takes ten at most. */
  readonly alarms: readonly IAlarm[];
}

/**
 * Moves a share of what comes to the new version of each function, waits, and moves the rest; or moves all back as
 * soon as an alarm goes off, upon which CloudFormation takes back the whole stack (decision 70).
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html
 */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, { settings, functions, alarms }: CanaryProps) {
    super(scope, id);
    const application = new LambdaApplication(this, 'Application');
    const { percent, minutes } = settings;
    const deploymentConfig = new LambdaDeploymentConfig(this, 'Config', {
      trafficRouting: TrafficRouting.timeBasedCanary({
        percentage: percent,
        interval: Duration.minutes(minutes),
      }),
    });
    // CDK would give it a policy of AWS's own, on all functions of the account.
    const role = mover(this, functions).withoutPolicyUpdates();
    for (const { node, serving } of functions)
      new LambdaDeploymentGroup(this, node.path.replaceAll('/', ''), {
        application,
        alias: serving,
        deploymentConfig,
        role,
        alarms: [...alarms],
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      });
  }
}

/** What CodeDeploy does it as: it moves aliases of these functions, and looks at alarms. */
const mover = (scope: Construct, functions: readonly TypescriptFunction[]): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    inlinePolicies: {
      Move: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['lambda:GetAlias', 'lambda:UpdateAlias'],
            resources: functions.map((one) => one.function.functionArn),
          }),
          // AWS asks for this one on an alias, and on no function.
          new PolicyStatement({
            actions: ['lambda:GetProvisionedConcurrencyConfig'],
            resources: functions.map((one) => `${one.function.functionArn}:${SERVING}`),
          }),
          new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: "CodeDeploy asks for the state of alarms; AWS's own policy for it names no alarm either.",
  });
  return role;
};
