import { Stack, type StackProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { archiveCopy } from '../constructs/archive-copy.ts';
import { keptVault } from '../constructs/backup-vault.ts';
import { DAYS_OF_BACKUPS } from '../constructs/record-backups.ts';
import type { Deployment } from '../trusts/shape/types.ts';

export interface CopiesStackProps extends StackProps {
  readonly trustId: string;
  /** How long nobody can delete a copy of the archive. */
  readonly retention: Deployment['archiveRetention'];
  /** Name of the stack whose backups are copied here. */
  readonly recordStack: string;
  /** For how many days backups of the record are kept. */
  readonly days?: number | undefined;
  /** Account of that stack where it is another one than this. */
  readonly from?: string | undefined;
}

/**
 * Vaults for copies of backups and a bucket for that of the archive, in the region and account that one entry of
 * `backups.copies` names.
 */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, stated: CopiesStackProps) {
    const { trustId, retention, recordStack, days, from, ...props } = stated;
    super(scope, id, props);
    keptVault(this, 'Record', { name: `${recordStack}-record`, longest: days ?? DAYS_OF_BACKUPS, from });
    keptVault(this, 'Keys', { name: `${recordStack}-keys`, longest: DAYS_OF_KEY_BACKUPS, from });
    archiveCopy(new Construct(this, 'ArchiveCopy'), 'Bucket', { trustId, retention, from });
  }
}
