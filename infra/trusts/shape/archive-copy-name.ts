/** Longest name that S3 gives a bucket. */
const LONGEST_BUCKET_NAME = 63;
const ACCOUNT_DIGITS = 12;

interface Place {
  readonly account: string;
  readonly region: string;
}

/**
 * Name of the bucket that the archive is copied to: it is known before it is made, so that either side can name
 * the other over accounts and regions.
 */
export const archiveCopyName = (trustId: string, { account, region }: Place): string =>
  `daybook-${trustId}-archive-${region}-${account}`;

/** By how many characters that name would be longer than S3 takes; 0 where it is not. */
export const tooLongForACopy = (trustId: string, region: string): number =>
  Math.max(
    0,
    archiveCopyName(trustId, { region, account: '0'.repeat(ACCOUNT_DIGITS) }).length - LONGEST_BUCKET_NAME,
  );
