import { describe, expect, it } from 'vitest';
import { deniedOnTheKeys } from '../../infra/constructs/sealing-keys.ts';
import { deniedOnTheJournal } from '../../infra/stacks/record-stack.ts';
import { actionsOf, ofType, resourcesOf, statementsOf } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const stateful = [
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::Events::EventBus',
  'AWS::Events::Archive',
  'AWS::S3::Bucket',
  'AWS::Backup::BackupVault',
];
const record = built.resources('Record');
const tables = ofType(record, 'AWS::DynamoDB::Table');

/** Files on their way into the record, of which what is made is kept, and who is logged in at the console. */
const isOnItsWay = ([id]: readonly [string, unknown]): boolean =>
  /^(?:(?:Import|Intake)Files|ConsoleSessions)/.test(id);

describe('what must never be lost', () => {
  it('GOV-04 stands in a stack of its own', () => {
    const elsewhere = Object.keys(built.templates)
      .filter((stack) => stack !== 'Record' && !stack.startsWith('Copies-'))
      .flatMap((stack) => stateful.flatMap((type) => ofType(built.resources(stack), type)));
    expect(elsewhere.filter((one) => !isOnItsWay(one))).toEqual([]);
    expect(elsewhere.filter(isOnItsWay)).toHaveLength(3);
  });

  it('GOV-04 outlives its stack', () => {
    const kept = stateful.flatMap((type) => allOfType(built, type)).filter((one) => !isOnItsWay(one));
    expect(kept).toHaveLength(17);
    for (const [, resource] of kept) {
      expect(resource).toMatchObject({
        DeletionPolicy: expect.stringMatching(/^Retain/),
        UpdateReplacePolicy: 'Retain',
      });
    }
    expect(built.stacks.record.terminationProtection).toBe(true);
  });

  it('GOV-04 leaves nothing behind of a first deployment that failed, that would take the name of the next one', () => {
    const named = ofType(record, 'AWS::Events::EventBus');
    for (const [, resource] of [...named, ...ofType(record, 'AWS::Events::Archive')]) {
      expect(resource.DeletionPolicy).toBe('RetainExceptOnCreate');
    }
    for (const [, { Properties }] of tables) expect(Properties).not.toHaveProperty('TableName');
  });

  it.each([
    ['Journal', deniedOnTheJournal],
    ['Keys', deniedOnTheKeys],
  ])(
    'GOV-04 the table of %s refuses what loses an item, to everyone, and no role needs to',
    (name, denied) => {
      const [id, { Properties }] = tables.find(([one]) => one.startsWith(name))!;
      const Statement = [
        { Effect: 'Deny', Principal: { AWS: '*' }, Resource: '*', Action: denied.toSorted() },
      ];
      expect(Properties).toMatchObject({ ResourcePolicy: { PolicyDocument: { Statement } } });
      const onTable = Object.values(built.templates)
        .flatMap((template) => statementsOf(resourcesOf(template)))
        .filter(({ Resource }) => JSON.stringify(Resource).includes(id));
      expect(onTable.length).toBeGreaterThan(0);
      expect(
        onTable
          .flatMap(actionsOf)
          .filter((action) => denied.includes(action) || action === 'dynamodb:DeleteItem'),
      ).toEqual([]);
    },
  );

  it.each(tables.map(([id, { Properties }]) => ({ id, Properties })))(
    'GOV-04 $id can not be deleted, and be restored to any second but for destroyed keys',
    ({ id, Properties }) => {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: !/^(KeysDataKeys|ReadModel)/.test(id),
        },
        SSESpecification: { SSEEnabled: true },
      });
    },
  );

  it.each(tables.map(([id, { Properties }]) => ({ id, Properties })))(
    'ORG-01 the key of $id starts with the school',
    ({ Properties }) => {
      expect((Properties as { KeySchema: object[] }).KeySchema[0]).toEqual({
        AttributeName: 'pk',
        KeyType: 'HASH',
      });
      expect((Properties as { AttributeDefinitions: object[] }).AttributeDefinitions).toContainEqual({
        AttributeName: 'pk',
        AttributeType: 'S',
      });
      expect(Properties).not.toHaveProperty('GlobalSecondaryIndexes');
    },
  );

  it('GOV-04 has the keys that it had: a table with others would be another table', () => {
    const keys = tables.map(([id, { Properties }]) => {
      const { KeySchema, AttributeDefinitions } = Properties as {
        KeySchema: readonly { AttributeName: string }[];
        AttributeDefinitions: readonly { AttributeName: string; AttributeType: string }[];
      };
      const types = new Map(
        AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
      );
      return `${id.replace(/Table.*/, '')}: ${KeySchema.map(({ AttributeName }) => `${AttributeName} ${types.get(AttributeName)}`).join(', ')}`;
    });
    expect(keys).toEqual([
      'EventLog: pk S, sk N',
      'Journal: pk S, sk N',
      'ReadModel: pk S, sk S',
      'Deliveries: pk S, sk S',
      'KeysDataKeys: pk S',
    ]);
  });

  it('GOV-04 keeps what was published for more than a school year, and nothing else', () => {
    const [archive, ...others] = ofType(record, 'AWS::Events::Archive').map(
      ([, { Properties }]) => Properties,
    );
    expect(others).toEqual([]);
    expect(archive).toMatchObject({ RetentionDays: 400, EventPattern: { source: [{ prefix: 'daybook.' }] } });
  });

  it('GOV-04 names actions that DynamoDB has: one that it does not know would protect nothing, or fail the first deployment', () => {
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
    const known = [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'Query',
      'Scan',
      'ConditionCheckItem',
    ].concat(
      ['BatchGetItem', 'BatchWriteItem', 'PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
      ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'],
      ['CreateBackup', 'DescribeTable', 'ListTagsOfResource', 'StartAwsBackupJob'],
    );
    const policies = tables.map(([, { Properties }]) => JSON.stringify(Properties));
    const text = [
      ...policies,
      ...Object.values(built.templates).map((one) => JSON.stringify(one.toJSON())),
    ].join();
    const named = new Set([...text.matchAll(/"dynamodb:([A-Z]\w+)"/g)].map(([, action]) => action ?? ''));
    expect(named.size).toBeGreaterThan(10);
    const ofConditions = ['LeadingKeys', 'Attributes'];
    const unknown = [...named].filter((action) => ![...known, ...ofConditions].includes(action));
    expect(unknown).toEqual([]);
  });

  it('GOV-04 is all that outlives its stack, beside the mail domain', () => {
    const types = Object.keys(built.templates)
      .flatMap((stack) => Object.values(built.resources(stack)))
      .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'))
      .map(({ Type }) => Type);
    expect(new Set(types)).toEqual(new Set([...stateful, 'AWS::SES::EmailIdentity']));
  });

  it('DPR-04 the master key is renewed by itself', () => {
    const [, master] = ofType(record, 'AWS::KMS::Key').find(([id]) => id.startsWith('KeysMasterKey'))!;
    expect(master.Properties).toMatchObject({ EnableKeyRotation: true });
  });

  it('GOV-04 keeps its logical ids, or CloudFormation would replace it', () => {
    const ids = stateful.flatMap((type) => ofType(record, type).map(([id]) => `${type} ${id}`));
    expect(ids).toMatchSnapshot();
  });
});
