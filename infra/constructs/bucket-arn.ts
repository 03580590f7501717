import { Stack } from 'aws-cdk-lib';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { TypescriptFunction } from './typescript-function.ts';

/** The resource of a bucket, for what its construct has no property for. */
export const resourceOf = (bucket: Bucket): CfnBucket => {
  const resource = bucket.node.defaultChild;
  if (resource instanceof CfnBucket) return resource;
  throw new Error('the construct of the bucket has no bucket, expected one');
};

/** A bucket's ARN as the function's stack sees it, and the name that cdk-nag has for it there. */
export const arnFor = (
  bucket: Bucket,
  fn: TypescriptFunction,
): { readonly arn: string; readonly name: string } => {
  const own = Stack.of(bucket);
  const { bucketArn } = bucket;
  if (Stack.of(fn) === own) return { arn: bucketArn, name: `<${own.getLogicalId(resourceOf(bucket))}.Arn>` };
  const arn = own.exportValue(bucketArn);
  const imported: { 'Fn::ImportValue': string } = own.resolve(arn);
  return { arn, name: imported['Fn::ImportValue'] };
};
