import { describe, expect, it } from 'vitest';
import { itemBytes, readUnits, writeUnits } from '../../bench/harness/units.ts';

describe('what DynamoDB bills by size', () => {
  it.each([
    ['a text by its bytes', { a: { S: 'é1' } }, 1 + 3],
    ['bytes as they are', { body: { B: new Uint8Array(100) } }, 4 + 100],
    ['a number by pairs of significant digits', { n: { N: '12345' } }, 1 + 4],
    ['no trailing zeros of a number', { n: { N: '-1200' } }, 1 + 2],
    ['nothing and truth as one', { a: { NULL: true }, b: { BOOL: false } }, 2 + 2],
    [
      'a list with three for itself and one for each member',
      { l: { L: [{ S: 'ab' }, { S: '' }] } },
      1 + 3 + (1 + 2) + 1,
    ],
    ['a map with its names', { m: { M: { ab: { S: 'c' } } } }, 1 + 3 + 1 + (2 + 1)],
  ])('counts %s', (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });

  it.each([
    [0, 1, 2],
    [1024, 1, 2],
    [1025, 2, 4],
  ])('writes %i bytes for %i units, and in a transaction for %i', (bytes, alone, inTransaction) => {
    expect([writeUnits(bytes), writeUnits(bytes, true)]).toEqual([alone, inTransaction]);
  });

  it.each([
    [0, 1],
    [4096, 1],
    [4097, 2],
  ])('reads %i bytes for %i units, and without consistency for half of them', (bytes, units) => {
    expect([readUnits(bytes, true), readUnits(bytes, false)]).toEqual([units, units / 2]);
  });
});
