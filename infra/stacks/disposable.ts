import { type App, CfnResource, RemovalPolicy } from 'aws-cdk-lib';
import { CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';

/**
 * Has everything go with its stack, at a stage where nothing has to be kept. Buckets stay: CloudFormation
 * removes none that is not empty, and what the archive has locked nobody can remove before its time.
 */
export const makeDisposable = (app: App): void => {
  for (const each of app.node.findAll()) {
    if (!(each instanceof CfnResource) || each instanceof CfnBucket) continue;
    if (each.cfnOptions.deletionPolicy !== undefined) each.applyRemovalPolicy(RemovalPolicy.DESTROY);
    if (each instanceof CfnTable) each.deletionProtectionEnabled = false;
    if (each instanceof CfnUserPool) each.deletionProtection = 'INACTIVE';
    if (each instanceof CfnBackupVault) {
      each.lockConfiguration = undefined;
      each.accessPolicy = undefined;
    }
  }
};
