import { describe, expect, it } from 'vitest';
import { isLike } from '../../../../events/log/wall/own-keys.ts';
import { tableAccess } from '../../../../events/log/wall/table-access.ts';

const key = (pk: unknown) => ({ pk: { S: pk }, sk: { N: '1' } });
const query = (
  KeyConditionExpression: string,
  values: object = { ':pk': { S: 'a/b' }, ':x': { S: 'c/d' } },
) => ({
  TableName: 't',
  KeyConditionExpression,
  ExpressionAttributeValues: values as Record<string, { S?: unknown }>,
});

describe('what a request asks of which partitions', () => {
  it('is read of every operation that names them', () => {
    const one = (action: string) => [{ action: `dynamodb:${action}`, table: 't', partitions: ['a/b'] }];
    expect(tableAccess('GetItem', { TableName: 't', Key: key('a/b') })).toEqual(one('GetItem'));
    expect(tableAccess('PutItem', { TableName: 't', Item: key('a/b') })).toEqual(one('PutItem'));
    expect(tableAccess('Query', query('pk = :pk AND sk BETWEEN :low AND :high'))).toEqual(one('Query'));
    expect(tableAccess('BatchGetItem', { RequestItems: { t: { Keys: [key('a/b'), key('c/d')] } } })).toEqual([
      { action: 'dynamodb:BatchGetItem', table: 't', partitions: ['a/b', 'c/d'] },
    ]);
  });

  it('GOV-04 of a transaction is asked part by part, so that no part hides behind another', () => {
    const parts = [
      { Put: { TableName: 't', Item: key('a/b') } },
      { ConditionCheck: { TableName: 't', Key: key('c/d') } },
    ];
    expect(tableAccess('TransactWriteItems', { TransactItems: parts })).toEqual([
      { action: 'dynamodb:PutItem', table: 't', partitions: ['a/b'] },
      { action: 'dynamodb:ConditionCheckItem', table: 't', partitions: ['c/d'] },
    ]);
    const both = [{ ...parts[0], ...parts[1] }];
    expect(tableAccess('TransactWriteItems', { TransactItems: both })).toHaveLength(2);
    expect(tableAccess('TransactWriteItems', { TransactItems: [...parts, { Odd: {} }] })).toBeNull();
  });

  it('GOV-04 is nothing that can be told where a partition is not named plainly', () => {
    for (const [operation, request] of [
      ['Scan', { TableName: 't' }],
      ['ExecuteStatement', { Statement: 'SELECT * FROM t' }],
      ['BatchWriteItem', { RequestItems: { t: [] } }],
      ['Query', query('pk = :pk OR pk = :x')],
      ['Query', query('#p = :pk')],
      ['Query', query('sk = :x AND pk = :pk')],
      ['Query', query('pk = :gone')],
      ['Query', query('pk = :pk', { ':pk': { B: 'x' } })],
      ['GetItem', { TableName: 't', Key: key(1) }],
      ['GetItem', { Key: key('a/b') }],
      ['BatchGetItem', { RequestItems: { t: { Keys: [] } } }],
      ['BatchGetItem', {}],
      ['TransactWriteItems', {}],
      ['toString', {}],
    ] as const)
      expect([operation, tableAccess(operation, request as object)]).toEqual([operation, null]);
  });
});

describe('a key that is like a pattern', () => {
  it('has any text where the pattern has a star, and the same elsewhere', () => {
    for (const [text, pattern] of [
      ['a/b', 'a/*'],
      ['a/', 'a/*'],
      ['a', 'a'],
      ['a/x/c/y', 'a/*/c/*'],
      ['aXbXc', 'a*b*c'],
    ] as const)
      expect([text, pattern, isLike(text, pattern)]).toEqual([text, pattern, true]);
    for (const [text, pattern] of [
      ['a', 'a/*'],
      ['ab/c', 'a/*'],
      ['A/b', 'a/*'],
      ['xa/b', 'a/*'],
      ['aba', 'ab*ba'],
      ['a/x/d/y', 'a/*/c/*'],
      ['a.b', 'a?b'],
    ] as const)
      expect([text, pattern, isLike(text, pattern)]).toEqual([text, pattern, false]);
  });
});
