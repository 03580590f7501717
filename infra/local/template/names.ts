import { createHash } from 'node:crypto';

/** The region and account that the local stack stands for. */
export const region = 'eu-west-2';
export const account = '000000000000';

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/**
 * A resource's own name: the same at every start, so that kept data is found again; at most 80 characters, as
 * SQS allows.
 */
export const physicalName = (stack: string, logicalId: string): string =>
  `${stack}-${logicalId}`.slice(-80).replace(/^-+/, '');

/** A UUID made from a name, the same at every start. */
export function stableUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export const pseudoParameter = (name: string, stack: string): string | undefined =>
  new Map([
    ['AWS::Region', region],
    ['AWS::AccountId', account],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stack],
    ['AWS::StackId', arn('cloudformation', `stack/${stack}/${stableUuid(stack)}`)],
  ]).get(name);
