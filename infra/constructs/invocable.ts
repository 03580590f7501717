import type { Alias, IFunction, Version } from 'aws-cdk-lib/aws-lambda';

const isInvocable = <T extends Alias | Version, I extends IFunction>(made: T): made is T & I =>
  made.functionArn !== '';

/**
 * A version or an alias as CDK's own interfaces want it: its classes say of some properties that they may be
 * undefined, where the interfaces say that they may be missing.
 * @throws Error where it leads to nothing
 */
export const invocable = <T extends Alias | Version, I extends IFunction>(made: T): T & I => {
  if (isInvocable<T, I>(made)) return made;
  throw new Error('a version or an alias leads to no function');
};
