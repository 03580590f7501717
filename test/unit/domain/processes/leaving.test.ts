import { describe, expect, it } from 'vitest';
import { leaving } from '../../../../domain/processes/leaving.ts';
import { allocatedTo, lentTo, returned } from '../streams/devices/histories.ts';

const happened = (type: string) => ({
  stream: 'people',
  streamId: 'p-101',
  type,
  data: { on: '2026-10-14' },
  version: 4,
});

describe('the process of leaving', () => {
  it.each(['PersonLeft', 'CapacityEnded', 'RoleEnded'])(
    'ORG-06 ACC-07 PUB-07 asks the person’s access, and what they were named for, to end with what it rests on: %s',
    (type) => {
      expect(leaving.commands(happened(type), [], {})).toEqual([
        { stream: 'access', id: 'p-101', command: { type: 'EndWithCapacity' } },
        { stream: 'authorisations', id: 'p-101', command: { type: 'EndWithCapacity' } },
      ]);
    },
  );

  it('ORG-06 does nothing about what ends nothing', () => {
    for (const type of ['VisitorRegistered', 'RoleAssigned', 'LogInLinked', 'PersonForgotten'])
      expect(leaving.commands(happened(type), [], {})).toEqual([]);
  });

  it('ORG-06 DEV-02 DEV-03 remembers for whom a device is out, and asks it back when one of them leaves', () => {
    const device = ({ type, data }: { type: string; data: object }) => ({
      stream: 'devices',
      streamId: 'd-1',
      type,
      data: data as never,
      version: 3,
    });
    const link = (id: string, version = 3) => ({
      of: { stream: 'people', id },
      to: { stream: 'devices', id: 'd-1', version },
    });
    expect(leaving.links(device(lentTo('p-201')))).toEqual([link('p-201'), link('u-301')]);
    expect(leaving.links(device(allocatedTo('p-401')))).toEqual([link('p-401')]);
    const corrected = { type: 'DeviceCorrected', data: { corrects: 2, changes: { pupil: 'u-302' } } };
    expect(leaving.links(device(corrected))).toEqual([link('u-302', 2)]);
    expect(leaving.links(device(returned))).toEqual([]);
    expect(leaving.links(happened('PersonLeft'))).toEqual([]);
    const linked = [{ stream: 'devices', id: 'd-1', version: 3 }];
    expect(leaving.commands(happened('PersonLeft'), linked, {}).at(-1)).toEqual({
      stream: 'devices',
      id: 'd-1',
      command: { type: 'RequireReturnFromLeaver', handedOut: 3 },
    });
    expect(leaving.commands(device(returned), linked, {})).toEqual([]);
  });
});
