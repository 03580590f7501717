import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import type { BackupCopy } from '../trusts/shape/backups.ts';
import type { AlarmTopic } from './alarm-topic.ts';
import { guardedKey, mayUse } from './guarded-key.ts';
import { KeyBackups } from './key-backups.ts';
import { partiQl, refusedByTheTable } from './refused-by-the-table.ts';
import { RetainedTable } from './retained-table.ts';
import type { TypescriptFunction } from './typescript-function.ts';

/**
 * What nobody may do to the data keys: each is put once, under a condition. `UpdateItem` is not among it: it
 * is how a key is destroyed and its place kept (DPR-04), the right of one function. None is ever deleted, or
 * another could be made in its place.
 */
export const deniedOnTheKeys = ['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', ...partiQl];
/** Keys of people and records; those of a whole school have no second slash. */
const ofSomebody = ['*/*/*'];
const withoutRestore =
  'A destroyed key has to be gone: its own daily backup, kept for a bounded time, is all that restores it.';

export interface SealingKeysProps {
  /** Where each backup of the data keys is copied to as well. */
  readonly copiedTo: readonly BackupCopy[];
  /** Where it is heard of when a day had no backup. */
  readonly alarms: AlarmTopic;
}

/**
 * The keys that personal fields are sealed with: a data key a person or record, wrapped by one master key
 * that never leaves KMS.
 */
export class SealingKeys extends Construct {
  /** The table of wrapped data keys, for what watches it. */
  readonly table: Table;
  private readonly dataKeys: RetainedTable;
  private readonly masterKey: Key;

  constructor(scope: Construct, id: string, { alarms, copiedTo }: SealingKeysProps) {
    super(scope, id);
    this.dataKeys = new RetainedTable(this, 'DataKeys', {
      variable: 'KEYS_TABLE',
      resourcePolicy: refusedByTheTable('NeverDeleted', deniedOnTheKeys),
      withoutRestore,
    });
    this.table = this.dataKeys.table;
    new KeyBackups(this, 'Backups', { table: this.table, alarms, copiedTo });
    this.masterKey = guardedKey(this, 'MasterKey', {
      use: 'seals',
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      description: 'Wraps the data keys that seal personal fields of Daybook',
      enableKeyRotation: true,
    });
  }

  get masterKeyArn(): string {
    return this.masterKey.keyArn;
  }

  get masterKeyId(): string {
    return this.masterKey.keyId;
  }

  /** Seal and open: data keys are made at first use. */
  grantSeal(fn: TypescriptFunction): void {
    this.dataKeys.grant(fn, 'GetItem', 'PutItem');
    this.dataKeys.grantShared(fn, sharedByAll.dataKeys, 'GetItem', 'PutItem');
    this.grantMasterKey(fn, 'kms:GenerateDataKey', 'kms:Decrypt');
  }

  /** Open what others sealed of one tenant's people. */
  grantOpenPeopleOf(fn: TypescriptFunction, tenant: string): void {
    this.dataKeys.grantOnKeys(fn, [`${tenant}/people/*`], 'GetItem');
    for (const { role } of fn.holders) this.use(fn, role, ['kms:Decrypt'], inTenants([tenant]));
  }

  /** Wrap and unwrap the keys of its sessions, and open nothing that is recorded. */
  grantSealSessions(fn: TypescriptFunction): void {
    this.use(fn, fn.role, ['kms:Encrypt', 'kms:Decrypt'], {
      StringEquals: { 'kms:EncryptionContext:purpose': 'console-session' },
    });
  }

  /** Destroy keys of people and records; open nothing, and know names by the hashes of their schools. */
  grantDestroy(fn: TypescriptFunction): void {
    this.dataKeys.grantOnKeys(fn, ofSomebody, 'UpdateItem');
    this.grantHashes(fn);
  }

  /** Know names by the hashes of their schools, and make what is signed with of the same keys; open nothing. */
  grantHashes(fn: TypescriptFunction): void {
    this.dataKeys.grantOnKeys(fn, ['*/~marks'], 'GetItem');
    this.use(fn, fn.role, ['kms:Decrypt'], { StringEquals: { 'kms:EncryptionContext:subject': '~marks' } });
  }

  /** Open what others sealed. */
  grantOpen(fn: TypescriptFunction): void {
    this.dataKeys.grant(fn, 'GetItem');
    this.dataKeys.grantShared(fn, sharedByAll.dataKeys, 'GetItem');
    this.grantMasterKey(fn, 'kms:Decrypt');
  }

  /** Behind a wall, for data keys of the session's own tenant and those that all share. */
  private grantMasterKey(fn: TypescriptFunction, ...actions: readonly string[]): void {
    for (const { role, tenant } of fn.holders)
      this.use(fn, role, actions, tenant === '*' ? {} : inTenants([tenant, '_trust']));
  }

  /** By the role's own rights, and by the policy of the key. */
  private use(fn: TypescriptFunction, role: Role, actions: readonly string[], conditions: Conditions): void {
    const resources = [this.masterKey.keyArn];
    role.addToPolicy(new PolicyStatement({ actions: [...actions], resources, conditions }));
    mayUse(role, 'seals');
    fn.configure('MASTER_KEY_ID', this.masterKey.keyArn);
  }
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const inTenants = (tenants: readonly string[]): Conditions => {
  const [only, ...others] = tenants;
  return { StringEquals: { 'kms:EncryptionContext:school': others.length === 0 ? only : tenants } };
};
