import { describe, expect, it } from 'vitest';
import { readableShards } from '../../../infra/local/streams/shard-list.ts';

const shards = [
  { id: 'child', parent: 'root' },
  { id: 'root', parent: 'long gone' },
  { id: 'other', parent: undefined },
  { id: 'grandchild', parent: 'child' },
];

describe('shards of a stream', () => {
  it('are read from those whose parent is gone on, a child only after its parent', () => {
    expect(readableShards(shards, new Set())).toEqual(['root', 'other']);
    expect(readableShards(shards, new Set(['root']))).toEqual(['child', 'other']);
    expect(readableShards(shards, new Set(['root', 'child', 'other']))).toEqual(['grandchild']);
  });
});
