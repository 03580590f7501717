import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { PeoplesPool } from '../constructs/peoples-pool.ts';
import type { CognitoPool } from '../trusts/shape/identity.ts';
import { feedScope, type MadePool } from './identity/cognito.ts';

export interface IdentityStackProps extends StackProps {
  readonly trustId: string;
  readonly identity: CognitoPool;
  /** Where the console is reached; null: the trust has none. */
  readonly consoleUrl: string | null;
}

/** The user pool of a trust that has no identity provider of its own: kept, as the record is. */
export class IdentityStack extends Stack {
  readonly made: MadePool;

  constructor(scope: Construct, id: string, { trustId, identity, consoleUrl, ...props }: IdentityStackProps) {
    super(scope, id, props);
    const { pool, client, consoleClient, logInUrl } = new PeoplesPool(this, 'Pool', {
      name: `daybook-${trustId}`,
      ...identity,
      consoleUrl,
      machineScope: feedScope,
    });
    this.made = {
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      consoleClientId: consoleClient?.userPoolClientId ?? null,
    };
    new CfnOutput(this, 'UserPoolId', {
      value: pool.userPoolId,
      description: 'Pool of the people who log in',
    });
    new CfnOutput(this, 'ClientId', { value: this.made.clientId, description: 'Client of the front end' });
    if (consoleClient !== null)
      new CfnOutput(this, 'ConsoleClientId', {
        value: consoleClient.userPoolClientId,
        description: 'Client of the console; its secret is put where the console reads it',
      });
    new CfnOutput(this, 'LogInUrl', { value: logInUrl, description: 'Where people log in' });
  }
}
