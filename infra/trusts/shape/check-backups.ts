import * as z from 'zod/mini';
import { tooLongForACopy } from './archive-copy-name.ts';
import type { BackupCopy, BackupSettings } from './backups.ts';
import { account, distinct, region } from './forms.ts';
import { regionOf } from './region-of.ts';
import type { StatedDeployment } from './stages.ts';

const copy = z.strictObject({
  region,
  account: z.exactOptional(account),
} satisfies Readonly<Record<keyof BackupCopy, z.ZodMiniType>>);

/** The part `backups` of a trust's file. A vault's lock is at most a hundred years. */
export const backups = z.strictObject({
  days: z.exactOptional(
    z.int().check(z.gte(2, 'expected 2 days or more: a vault is locked from a day to longer'), z.lte(36_500)),
  ),
  copies: z
    .array(copy)
    .check(
      z.refine(
        (copies) => distinct(copies.map((one) => `${one.account ?? ''} ${one.region}`)),
        'names one twice',
      ),
    ),
} satisfies Readonly<Record<keyof BackupSettings, z.ZodMiniType>>);

/** What is wrong with where backups are copied to, as seen from where they are made. */
export const misplacedCopies = (deployment: StatedDeployment): readonly string[] =>
  (deployment.backups?.copies ?? []).flatMap((copy, at) => {
    const setting = `backups.copies.${at}`;
    const tooLong = tooLongForACopy(deployment.trustId, copy.region);
    if (tooLong > 0)
      return [`trustId: the bucket for ${setting} would have too long a name, by ${tooLong} characters`];
    const isElsewhere = copy.account !== undefined && copy.account !== deployment.account;
    if (isElsewhere && deployment.account === undefined)
      return [`${setting}: the vault of another account has to name the account that copies: state account`];
    return isElsewhere || copy.region !== regionOf(deployment)
      ? []
      : [`${setting}: expected another region or another account than that of the deployment`];
  });
