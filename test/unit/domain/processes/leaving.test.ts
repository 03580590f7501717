import { describe, expect, it } from 'vitest';
import { leaving } from '../../../../domain/processes/leaving.ts';

const happened = (type: string) => ({
  stream: 'people',
  streamId: 'p-101',
  type,
  data: { on: '2026-10-14' },
  version: 4,
});

describe('the process of leaving', () => {
  it.each(['PersonLeft', 'CapacityEnded', 'RoleEnded'])(
    'ORG-06 ACC-07 asks the person’s access to end with what it rests on: %s',
    (type) => {
      expect(leaving.commands(happened(type), [], {})).toEqual([
        { stream: 'access', id: 'p-101', command: { type: 'EndWithCapacity' } },
      ]);
    },
  );

  it('ORG-06 does nothing about what ends nothing', () => {
    for (const type of ['VisitorRegistered', 'RoleAssigned', 'LogInLinked', 'PersonForgotten'])
      expect(leaving.commands(happened(type), [], {})).toEqual([]);
  });
});
