import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { looksKeys, ownKeys } from '../../events/log/wall/own-keys.ts';
import type { TypescriptFunction } from './typescript-function.ts';

export interface RetainedTableProps {
  /** The variable that functions find the table's name in, such as `JOURNAL_TABLE`. */
  readonly variable: string;
  /** Type of the sort key `sk`. @default - the table has a partition key only */
  readonly sortKey?: AttributeType;
  /** Whether changes are streamed, with old and new images. @default false */
  readonly stream?: boolean;
  /** What the table itself refuses or allows, no matter who asks. @default - none */
  readonly resourcePolicy?: PolicyDocument;
  /**
   * Why it can't be restored to any second: what is removed from it has to be gone.
   * @default - it can be, for 35 days
   */
  readonly withoutRestore?: string;
}

/**
 * A table that is never lost: retained, protected from deletion, restorable to any second, or backed up by
 * whoever says that it is not. Its partition key
 * `pk` starts with the school.
 */
export class RetainedTable extends Construct {
  readonly table: Table;
  readonly variable: string;

  constructor(scope: Construct, id: string, props: RetainedTableProps) {
    super(scope, id);
    this.variable = props.variable;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      ...(props.sortKey && { sortKey: { name: 'sk', type: props.sortKey } }),
      ...(props.stream && { stream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(props.resourcePolicy && { resourcePolicy: props.resourcePolicy }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: props.withoutRestore === undefined },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (props.withoutRestore !== undefined)
      Validations.of(this.table).acknowledge({ id: 'AwsSolutions-DDB3', reason: props.withoutRestore });
  }

  /**
   * Allows `actions` (without the `dynamodb:` before them) and tells the function the table's name; behind a
   * wall, in its tenant alone.
   */
  grant(fn: TypescriptFunction, ...actions: readonly string[]): void {
    for (const { role, tenant } of fn.holders)
      role.addToPolicy(
        this.allow(actions, tenant === '*' ? {} : { ...likeKeys(ownKeys(tenant)), ...namesKeys }),
      );
    fn.configure(this.variable, this.table.tableName);
  }

  /**
   * Allows `actions` on items whose partition key is like one of `keys` (`*`: any text), and tells the
   * function the table's name.
   */
  grantOnKeys(fn: TypescriptFunction, keys: readonly string[], ...actions: readonly string[]): void {
    for (const { role, tenant } of fn.holders) {
      const own = likeKeys(keys.map((key) => keyIn(tenant, key)));
      role.addToPolicy(this.allow(actions, tenant === '*' ? own : { ...own, ...namesKeys }));
    }
    fn.configure(this.variable, this.table.tableName);
  }

  /** Allows to read some attributes of many items, and nothing else of them: the request has to name them. */
  grantAttributes(fn: TypescriptFunction, attributes: readonly string[]): void {
    for (const { role, tenant } of fn.holders)
      role.addToPolicy(
        this.allow(['BatchGetItem'], {
          ...(tenant === '*' ? {} : likeKeys(ownKeys(tenant))),
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
          Null: {
            'dynamodb:Attributes': 'false',
            ...(tenant === '*' ? {} : namesKeys['Null']),
          },
        }),
      );
    fn.configure(this.variable, this.table.tableName);
  }

  /** Allows to put who looked: of the tenant of the session, and of the trust's; whatever crosses the wall is the trust's. */
  grantLooks(fn: TypescriptFunction): void {
    for (const { role, tenant } of fn.holders) {
      const keys = looksKeys(tenant === '*' ? null : tenant);
      role.addToPolicy(this.allow(['PutItem'], { ...likeKeys(keys), ...namesKeys }));
    }
    fn.configure(this.variable, this.table.tableName);
  }

  /** Allows `actions` on what of the trust's all schools share, where a wall keeps the function from it. */
  grantShared(fn: TypescriptFunction, keys: readonly string[], ...actions: readonly string[]): void {
    for (const { role, tenant } of fn.holders)
      if (tenant !== '*') role.addToPolicy(this.allow(actions, { ...likeKeys(keys), ...namesKeys }));
  }

  private allow(actions: readonly string[], conditions: Conditions): PolicyStatement {
    return new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [this.table.tableArn],
      conditions,
    });
  }

  grantRead(fn: TypescriptFunction): void {
    this.grant(fn, 'GetItem', 'Query');
  }

  /** As `grantRead`, also many items in one request. */
  grantReadMany(fn: TypescriptFunction): void {
    this.grant(fn, 'GetItem', 'Query', 'BatchGetItem');
  }

  /** Read, and put items one at a time. */
  grantReadWrite(fn: TypescriptFunction): void {
    this.grant(fn, 'GetItem', 'Query', 'PutItem');
  }
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A key of any tenant, or of any access journal, as a session has it: of its own. */
const keyIn = (tenant: string, key: string): string =>
  key.replace(/^((?:_access\.)?)\*(?=\/)/, (_, access: string) => `${access}${tenant}`);

const likeKeys = (keys: readonly string[]): Conditions => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
});
/** Of a request that names no key, such as a scan, every key is like any pattern. */
const namesKeys: Conditions = { Null: { 'dynamodb:LeadingKeys': 'false' } };
