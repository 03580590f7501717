import { Arn, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { arnOfNag } from '../constructs/arn-of-nag.ts';
import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';

const HTTPS = 443;

/** Lets a function send to the targets of subscriptions: by HTTPS, and to the accounts that the trust lists. */
export const grantSending = (
  fn: TypescriptFunction,
  { webhookPorts = [HTTPS], consumerAccounts = [] }: Deployment,
): void => {
  fn.configure('WEBHOOK_PORTS', JSON.stringify(webhookPorts));
  fn.configure('CONSUMER_ACCOUNTS', JSON.stringify(consumerAccounts));
  grantAccounts(fn, consumerAccounts);
};

/** In a policy of its own, so that its wildcards are acknowledged for nothing else. */
const grantAccounts = (fn: TypescriptFunction, accounts: readonly string[]): void => {
  if (accounts.length === 0) return;
  const stack = fn.function.stack;
  const arnsOf = (service: string, resource: string) =>
    accounts.map((account) => Arn.format({ service, resource, account, region: '*' }, stack));
  const policy = new Policy(fn, 'ConsumerAccounts', {
    statements: [
      new PolicyStatement({ actions: ['events:PutEvents'], resources: arnsOf('events', 'event-bus/*') }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: arnsOf('sqs', '*') }),
    ],
  });
  policy.attachToRole(fn.role);
  const reason =
    'Which queue or bus of a listed account it is says a subscription; each account has to allow it, too.';
  for (const account of accounts)
    for (const [service, resource] of [
      ['events', 'event-bus/*'],
      ['sqs', '*'],
    ] as const)
      Validations.of(policy).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${arnOfNag(policy, service, resource, { account, region: '*' })}]`,
        reason,
      });
};
