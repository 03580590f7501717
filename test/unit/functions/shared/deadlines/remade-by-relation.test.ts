import { describe, expect, it } from 'vitest';
import { toLineManagerOf } from '../../../../../domain/kernel/notice.ts';
import { peopleStream } from '../../../../../domain/streams/people/stream.ts';
import { dependentsKey, listsKey } from '../../../../../functions/shared/deadlines/due-keys.ts';
import { remakeDues } from '../../../../../functions/shared/deadlines/remake-dues.ts';
import { inventedSite } from '../../../../support/due-dates/invented-site.ts';
import { school } from '../../../../support/due-dates/site.ts';
import { fold } from '../../../../support/scenario.ts';

const joined = {
  type: 'StaffMemberJoined',
  data: { kind: 'staff', name: 'sealed', email: 'sealed', startedOn: '2025-09-01', supplier: null },
};

describe('a date that is for the line manager of somebody', () => {
  it('ORG-06 stands in the manager’s list, and is made again when that person’s record changes', async () => {
    const site = inventedSite();
    await site.record('registers/r-1', 'DatesSet', { dates: ['2026-09-25'], about: 'p-101' });
    let manager = 'p-120';
    const load = async (...asked: Parameters<typeof site.deps.log.load>) =>
      asked[0].stream === 'people'
        ? {
            state: fold(peopleStream.decider, [
              joined,
              { type: 'LineManagerAssigned', data: { manager, from: '2026-09-01' } },
            ]),
          }
        : site.deps.log.load(...asked);
    const streams = site.deps.streams.map((stream) => ({
      ...stream,
      deadlines: stream.deadlines.map((deadline) => ({
        ...deadline,
        recipients: ({ about }: { readonly about: string | null }) =>
          about === null ? [] : [toLineManagerOf(about)],
      })),
    }));
    const remake = () =>
      remakeDues(
        { ...site.deps, streams, log: { ...site.deps.log, load } } as never,
        site.keyOf('registers/r-1'),
      );
    const standing = (place: string) =>
      [...site.items.keys()].filter((at) => at.startsWith(`rows ${place} `));
    await remake();
    expect(standing(dependentsKey(school))).toEqual([
      `rows ${dependentsKey(school)} people/p-101#registers/r-1`,
    ]);
    expect(standing(listsKey(school)).some((at) => at.includes(' person/p-120/'))).toBe(true);
    manager = 'p-121';
    await remake();
    expect(standing(listsKey(school)).some((at) => at.includes(' person/p-120/'))).toBe(false);
    expect(standing(listsKey(school)).some((at) => at.includes(' person/p-121/'))).toBe(true);
  });
});
