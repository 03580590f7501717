import { arn } from '../template/names.ts';

/** The ARN of a function that a template names by name or by ARN. */
export const functionArn = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : arn('lambda', `function:${nameOrArn}`);
