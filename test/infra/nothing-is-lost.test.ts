import { describe, expect, it } from 'vitest';
import { ofType } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const stateful = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Events::EventBus', 'AWS::Events::Archive'];
const record = built.resources('Record');
const tables = ofType(record, 'AWS::DynamoDB::Table');

describe('what must never be lost', () => {
  it('GOV-04 stands in a stack of its own', () => {
    const elsewhere = Object.keys(built.templates)
      .filter((stack) => stack !== 'Record')
      .flatMap((stack) => stateful.flatMap((type) => ofType(built.resources(stack), type)));
    expect(elsewhere).toEqual([]);
  });

  it('GOV-04 outlives its stack', () => {
    const kept = stateful.flatMap((type) => allOfType(built, type));
    expect(kept).toHaveLength(8);
    for (const [, resource] of kept) expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(built.stacks.record.terminationProtection).toBe(true);
  });

  it.each(tables.map(([id, { Properties }]) => ({ id, Properties })))(
    'GOV-04 $id can be restored to any second, and not be deleted',
    ({ Properties }) => {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      });
    },
  );

  it.each(tables.map(([id, { Properties }]) => ({ id, Properties })))('ORG-01 the key of $id starts with the school', ({ Properties }) => {
    expect((Properties as { KeySchema: object[] }).KeySchema[0]).toEqual({ AttributeName: 'pk', KeyType: 'HASH' });
    expect((Properties as { AttributeDefinitions: object[] }).AttributeDefinitions).toContainEqual({
      AttributeName: 'pk',
      AttributeType: 'S',
    });
    expect(Properties).not.toHaveProperty('GlobalSecondaryIndexes');
  });

  it('DPR-04 the master key is renewed by itself', () => {
    expect(ofType(record, 'AWS::KMS::Key')[0]![1].Properties).toMatchObject({ EnableKeyRotation: true });
  });

  it('GOV-04 keeps its logical ids, or CloudFormation would make it anew', () => {
    const ids = stateful.flatMap((type) => ofType(record, type).map(([id]) => `${type} ${id}`));
    expect(ids).toMatchSnapshot();
  });
});
