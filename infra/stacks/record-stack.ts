import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { ArchiveBucket } from '../constructs/archive-bucket.ts';
import { archiveCopies } from '../constructs/archive-copy.ts';
import { TrustBus } from '../constructs/event-bus.ts';
import { EventLogTable } from '../constructs/event-log-table.ts';
import { alarmFailures } from '../constructs/failing-functions.ts';
import { FileBucket } from '../constructs/file-bucket.ts';
import { OutgoingMail } from '../constructs/outgoing-mail.ts';
import { RecordBackups } from '../constructs/record-backups.ts';
import { partiQl, refusedByTheTable } from '../constructs/refused-by-the-table.ts';
import { RetainedTable } from '../constructs/retained-table.ts';
import { SealingKeys } from '../constructs/sealing-keys.ts';
import { DossierKey, SigningKeys } from '../constructs/signing-keys.ts';
import { alarmThrottled } from '../constructs/table-refusals.ts';
import type { Deployment } from '../trusts/shape/types.ts';

export interface RecordStackProps extends StackProps {
  /** Settings of the trust that it is deployed for. */
  readonly deployment: Deployment;
}

/** What nobody may do to the journal: whatever is written there is put, one item at a time. */
export const deniedOnTheJournal = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  ...partiQl,
];

/** Screenshots, scanned forms and letters, each sealed under the key of its record. */
const evidenceFiles = {
  variable: 'EVIDENCE_BUCKET',
  withoutLog: 'Nothing lies there but sealed, and who was shown a file stands in the access journal.',
  keys: 'Each file of each school has a key of its own; the bucket holds nothing else.',
};

/**
 * All that must never be lost, and nothing else that changes: the log, its journal and archive, what is made
 * of them, keys, bus.
 */
export class RecordStack extends Stack {
  readonly eventLog: EventLogTable;
  readonly journal: RetainedTable;
  readonly readModel: RetainedTable;
  readonly deliveries: RetainedTable;
  readonly sealingKeys: SealingKeys;
  readonly archive: ArchiveBucket;
  readonly evidence: FileBucket;
  readonly signingKeys: SigningKeys;
  readonly dossierKey: DossierKey;
  readonly bus: TrustBus;
  readonly alarms: AlarmTopic;
  /** Those on what fails in functions, whichever it is. */
  readonly failures: readonly Alarm[];
  readonly mail: OutgoingMail;

  constructor(scope: Construct, id: string, { deployment, ...props }: RecordStackProps) {
    super(scope, id, props);
    this.eventLog = new EventLogTable(this, 'EventLog');
    this.journal = new RetainedTable(this, 'Journal', {
      variable: 'JOURNAL_TABLE',
      sortKey: AttributeType.NUMBER,
      resourcePolicy: refusedByTheTable('NeverChanged', deniedOnTheJournal),
    });
    this.readModel = new RetainedTable(this, 'ReadModel', {
      variable: 'READ_MODEL_TABLE',
      sortKey: AttributeType.STRING,
      withoutRestore: 'Rows are made again of the log; a row of who was erased has to be gone at once.',
    });
    this.deliveries = new RetainedTable(this, 'Deliveries', {
      variable: 'DELIVERIES_TABLE',
      sortKey: AttributeType.STRING,
    });
    const copiedTo = deployment.backups?.copies ?? [];
    this.archive = new ArchiveBucket(this, 'Archive', {
      retention: deployment.archiveRetention,
      copies: archiveCopies(this, deployment.trustId, copiedTo),
    });
    this.evidence = new FileBucket(this, 'EvidenceFiles', evidenceFiles);
    this.signingKeys = new SigningKeys(this, 'SigningKeys', {
      names: deployment.signingKeys,
      former: deployment.formerKeys,
    });
    this.dossierKey = new DossierKey(this, 'DossierKey');
    this.bus = new TrustBus(this, 'Events', { trustId: deployment.trustId });
    this.alarms = new AlarmTopic(this, 'Alarms', {
      address: deployment.alarmsTo,
      docsBaseUrl: deployment.docsBaseUrl,
    });
    this.failures = alarmFailures(this, this.alarms, deployment.trustId);
    // Without a canary, too: CloudFormation takes no output away that a stack still imports, and this one is
    // first.
    for (const { alarmName } of this.failures) this.exportValue(alarmName);
    this.sealingKeys = new SealingKeys(this, 'Keys', { alarms: this.alarms, copiedTo });
    new RecordBackups(this, 'Backups', {
      settings: deployment.backups,
      tables: [this.eventLog, this.journal, this.deliveries].map(({ table }) => table),
      buckets: [this.evidence.bucket],
      alarms: this.alarms,
    });
    this.mail = new OutgoingMail(this, 'Mail', {
      trustId: deployment.trustId,
      allTo: deployment.mailAllTo,
      alarms: this.alarms,
    });
    this.watchTables();
    this.describe(deployment.trustId);
  }

  /** Ids of the keys that seal and sign. */
  get keyIds(): readonly string[] {
    const signing = [...this.signingKeys.keys, this.dossierKey.key];
    return [this.sealingKeys.masterKeyId, ...signing.map((key) => key.keyId)];
  }

  private watchTables(): void {
    // Where rows or deliveries are throttled, the queues behind them get old, which is alarmed.
    const { alarms, eventLog, journal, sealingKeys } = this;
    const late = 'what is recorded reaches lists, notices and other services late';
    alarmThrottled(alarms, eventLog.table, `Commands may be answered with an error, and ${late}`);
    alarmThrottled(alarms, journal.table, `Of the journal: ${late}, and audits take long or fail`);
    const opened = 'What is personal can not be sealed or opened in time';
    alarmThrottled(alarms, sealingKeys.table, `${opened}: commands and answers fail`);
  }

  /** Found by those who sign, back up and restore. */
  private describe(trustId: string): void {
    const { table: keys, masterKeyArn } = this.sealingKeys;
    const outputs: Readonly<Record<string, readonly [string, string]>> = {
      TrustId: [trustId, 'Stands in every commit'],
      ArchiveBucketName: [this.archive.bucket.bucketName, 'Segments, tiles and checkpoints'],
      EvidenceBucketName: [this.evidence.bucket.bucketName, 'Sealed files'],
      EventLogTableName: [this.eventLog.table.tableName, 'The log'],
      JournalTableName: [this.journal.table.tableName, 'The order of the log, and checkpoints'],
      ReadModelTableName: [this.readModel.table.tableName, 'Lists, made of the log'],
      DeliveriesTableName: [this.deliveries.table.tableName, 'What was mailed and sent'],
      KeysTableName: [keys.tableName, 'Data keys, wrapped'],
      MasterKeyArn: [masterKeyArn, 'Key that wraps data keys'],
      EventBusName: [this.bus.bus.eventBusName, 'Where events are published'],
      SigningKeyArns: [
        this.signingKeys.keys.map((key) => key.keyArn).join(','),
        'Keys that sign checkpoints, oldest first',
      ],
      DossierKeyArn: [this.dossierKey.key.keyArn, 'Key that signs dossiers'],
    };
    for (const [id, [value, description]] of Object.entries(outputs))
      new CfnOutput(this, id, { value, description });
  }
}
