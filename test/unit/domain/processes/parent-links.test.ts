import { describe, expect, it } from 'vitest';
import { parentLinks } from '../../../../domain/processes/parent-links.ts';

const event = (type: string, streamId: string, data: object, version = 2) => ({
  stream: 'people',
  streamId,
  type,
  data: data as never,
  version,
});
const linked = event('ParentLinkedToPupil', 'u-301', {
  parent: 'p-201',
  kind: 'parent',
  mayBeTold: true,
  from: '2026-09-02',
});
const left = event('PersonLeft', 'p-201', { on: '2026-11-02' });
const parentUntil = (...ends: readonly (string | null)[]) => ({
  parent: { roles: ends.map((until) => ({ role: 'parent', from: '2026-09-02', until, by: 1 })) },
});
const toChild = { stream: 'people', id: 'u-301', version: 2 };
const end = (on: string, link = 2) => ({
  stream: 'people',
  id: 'u-301',
  command: { type: 'EndParentLink', link, on },
});

describe('links to pupils end with what a parent is', () => {
  it('ORG-06 remembers which pupils somebody is a parent of', () => {
    expect(parentLinks.links(linked)).toEqual([{ of: { stream: 'people', id: 'p-201' }, to: toChild }]);
    expect(parentLinks.links(left)).toEqual([]);
    expect(parentLinks.links(event('DeviceLent', 'd-1', {}))).toEqual([]);
  });

  it('ORG-06 asks how the parent stands now, of a leaving, of the end of being a parent, and of a new link', () => {
    const ended = (capacity: string) => event('CapacityEnded', 'p-201', { capacity, on: '2026-11-02' });
    const parent = { parent: { stream: 'people', id: 'p-201' } };
    expect([left, ended('parent'), linked].map((one) => parentLinks.facts(one))).toEqual([
      parent,
      parent,
      parent,
    ]);
    expect(
      [ended('staff'), event('RoleEnded', 'p-201', { role: 'dsl', on: '2026-11-02' })].map((one) =>
        parentLinks.facts(one),
      ),
    ).toEqual([{}, {}]);
  });

  it('ORG-06 ends every link when the parent leaves, on the day that is known by now', () => {
    expect(parentLinks.commands(left, [toChild], parentUntil('2026-10-31', '2026-12-17'))).toEqual([
      end('2026-12-18'),
    ]);
    expect(parentLinks.commands(left, [toChild], parentUntil(null, '2026-10-31'))).toEqual([]);
    expect(parentLinks.commands(left, [toChild], {})).toEqual([]);
    expect(parentLinks.commands(left, [], parentUntil('2026-10-31'))).toEqual([]);
  });

  it('ORG-06 ends a link that crossed the leaving', () => {
    expect(parentLinks.commands(linked, [], parentUntil('2026-11-01'))).toEqual([end('2026-11-02')]);
    expect(parentLinks.commands(linked, [], parentUntil(null))).toEqual([]);
  });
});
