import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as z from 'zod/mini';

/**
 * What is fetched in the clear can be changed on its way: with a key set of their own, anybody could be
 * anybody.
 */
export const https = z.string().check(z.regex(/^https:\/\/[^\s/@]+(\/\S*)?$/, 'expected an https address'));

export const distinct = (one: readonly (string | number)[]): boolean => new Set(one).size === one.length;

export const account = z.string().check(z.regex(/^\d{12}$/, 'expected the twelve digits of an account'));

/**
 * A region that AWS has, by the list of the CDK: one that there is not would fail in the middle of a
 * deployment.
 */
export const region = z
  .string()
  .check(
    z.refine(
      (name) => RegionInfo.regions.some((one) => one.name === name),
      'expected a region of AWS, such as eu-west-2',
    ),
  );
