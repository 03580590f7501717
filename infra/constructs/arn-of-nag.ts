import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What of an ARN is another than the stack's own. */
interface Elsewhere {
  readonly region?: string;
  readonly account?: string;
}

/** An ARN as cdk-nag quotes it in a stack. @param rest what follows the account */
export const arnOfNag = (
  scope: Construct,
  service: string,
  rest: string,
  { region, account }: Elsewhere = {},
): string => {
  const own = Stack.of(scope);
  const known = (value: string, name: string): string =>
    Token.isUnresolved(value) ? `<AWS::${name}>` : value;
  const parts = [
    known(own.partition, 'Partition'),
    service,
    known(region ?? own.region, 'Region'),
    known(account ?? own.account, 'AccountId'),
  ];
  return `arn:${parts.join(':')}:${rest}`;
};
