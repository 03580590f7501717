import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  type IssuedLink,
  linkOf,
  linkRefusal,
  linkRejections,
  withLinks,
} from '../../../../domain/kernel/by-link.ts';
import { isSameText } from '../../../../domain/kernel/same-text.ts';

const link = (id: string, person = 'p-201'): IssuedLink => ({
  id,
  person,
  hash: `${id}-${person}`,
  endsOn: '2026-09-17',
  status: 'open',
});
const rejections = linkRejections('AGR-01');

/** What may happen to a record's links. */
type Step = { readonly issue: number } | { readonly answer: number } | { readonly other: true };
const steps = fc.array(
  fc.oneof(
    fc.record({ issue: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ answer: fc.integer({ min: 0, max: 9 }) }),
    fc.constant({ other: true as const }),
  ),
  { maxLength: 30 },
);

const after = (links: readonly IssuedLink[], step: Step, at: number): readonly IssuedLink[] => {
  if ('issue' in step)
    return withLinks(
      links,
      Array.from({ length: step.issue }, (_, one) => link(`link-${at}`, `p-${one}`)),
    );
  if ('other' in step) return afterAnswer(links, null);
  const open = links.filter(({ status }) => status === 'open');
  const used = open[step.answer % Math.max(1, open.length)];
  return used === undefined ? links : afterAnswer(links, used);
};

describe('links', () => {
  it('AGR-01 are open only of the newest request, none after an answer, and used one a request at most', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const links = all.reduce<readonly IssuedLink[]>(after, []);
        const open = links.filter(({ status }) => status === 'open');
        expect(new Set(open.map(({ id }) => id)).size).toBeLessThanOrEqual(1);
        const issued = all.findLastIndex((step) => 'issue' in step);
        const answered = all.findLastIndex((step) => !('issue' in step));
        if (answered > issued) expect(open).toEqual([]);
        else if (issued >= 0) expect(open.map(({ id }) => id)).toContain(`link-${issued}`);
        const used = links.filter(({ status }) => status === 'used').map(({ id }) => id);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
  it('AGR-01 are found by the hash of their secret alone, and say what became of them', () => {
    const links = afterAnswer(withLinks([link('link-1')], [link('link-2'), link('link-2', 'p-202')]), {
      id: 'link-2',
      person: 'p-202',
    });
    const said = (hash: string) => linkRefusal(linkOf(links, hash)!, '2026-09-10', rejections)?.code;
    expect(said('link-1-p-201')).toBe('LinkWithdrawn');
    expect(said('link-2-p-201')).toBe('LinkAnswered');
    expect(said('link-2-p-202')).toBe('LinkUsed');
    expect(linkOf(links, 'link-3-p-201')).toBeUndefined();
  });
  it('AGR-01 can be used on their last day, and not after', () => {
    expect(linkRefusal(link('link-1'), '2026-09-17', rejections)).toBeNull();
    expect(linkRefusal(link('link-1'), '2026-09-18', rejections)?.code).toBe('LinkEnded');
  });
});

describe('comparing texts without telling how far they agree', () => {
  it('AGR-01 finds what === finds', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isSameText(one, other)).toBe(one === other);
        expect(isSameText(one, one)).toBe(true);
      }),
    );
  });
});
