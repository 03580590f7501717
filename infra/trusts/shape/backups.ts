/** Where backups are copied to: another region of the trust's account, another account, or both at once. */
export interface BackupCopy {
  /** Such as `eu-west-1`: a region where personal data may lie. */
  readonly region: string;
  /**
   * Twelve digits of an account of the same AWS organisation, which other people administer.
   * @default - the account of the deployment
   */
  readonly account?: string;
}

/** Backups of what is kept, beside what the last 35 days can be restored to the second from. */
export interface BackupSettings {
  /**
   * For how many days a daily backup is kept, 2 or more: each of them is a whole one. Where there are copies,
   * these are kept so long, and what they were made of for two days. @default 3
   */
  readonly days?: number;
  /** Where each backup is copied to as well; the deployment makes the vaults there. */
  readonly copies: readonly BackupCopy[];
}
