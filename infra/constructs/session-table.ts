import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { TypescriptFunction } from './typescript-function.ts';

const withoutRestore = 'A session that was ended has to stay ended: nobody restores the table of sessions.';

/**
 * Who is logged in at the console, a row a session, gone some time after it is over. It holds nothing that is
 * recorded; to take the table away logs everybody out, and no more.
 */
export class SessionTable extends Construct {
  private readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.table).acknowledge({ id: 'AwsSolutions-DDB3', reason: withoutRestore });
  }

  /** Begin, find and end sessions, one at a time: nobody lists them. */
  grantSessions(fn: TypescriptFunction): void {
    this.table.grant(fn, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    fn.configure('SESSIONS_TABLE', this.table.tableName);
  }
}
