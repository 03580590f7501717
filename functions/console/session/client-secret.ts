import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/**
 * What the console shows to the identity provider, kept as a SecureString in Parameter Store: never in a
 * template, nor in a variable of the function.
 * @throws Error when nobody has put it there
 */
export const createClientSecret =
  (client: SSMClient, name: string): (() => Promise<string>) =>
  async () => {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    if (!Parameter?.Value) throw new Error('the secret of the console is not in Parameter Store');
    return Parameter.Value;
  };
