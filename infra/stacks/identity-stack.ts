import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { PeoplesPool } from '../constructs/peoples-pool.ts';
import type { CognitoPool } from '../trusts/shape/identity.ts';
import { feedScope, type MadePool } from './identity/cognito.ts';

export interface IdentityStackProps extends StackProps {
  readonly trustId: string;
  readonly identity: CognitoPool;
}

/** The user pool of a trust that has no identity provider of its own: kept, as the record is. */
export class IdentityStack extends Stack {
  readonly made: MadePool;

  constructor(scope: Construct, id: string, { trustId, identity, ...props }: IdentityStackProps) {
    super(scope, id, props);
    const { pool, client, logInUrl } = new PeoplesPool(this, 'Pool', {
      name: `daybook-${trustId}`,
      ...identity,
      machineScope: feedScope,
    });
    this.made = { issuer: pool.userPoolProviderUrl, clientId: client.userPoolClientId };
    new CfnOutput(this, 'UserPoolId', {
      value: pool.userPoolId,
      description: 'Pool of the people who log in',
    });
    new CfnOutput(this, 'ClientId', { value: this.made.clientId, description: 'Client of the front end' });
    new CfnOutput(this, 'LogInUrl', { value: logInUrl, description: 'Where people log in' });
  }
}
