import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkEnd, ProcessEvent } from '../../../../domain/kernel/process.ts';
import { guidanceChange } from '../../../../domain/processes/guidance-change.ts';
import { policiesStream } from '../../../../domain/streams/policies/stream.ts';
import { adopted as adoptedEvent, asHead } from '../../../support/policy-scenario.ts';
import { fold } from '../../../support/scenario.ts';

const list = 'guidance.keeping-safe';
const editions = (...names: string[]) => ({
  editions: names.map((edition, at) => ({
    edition,
    title: null,
    publishedOn: '2026-07-13',
    effectiveFrom: `2026-09-0${at + 1}T08:00:00.000Z`,
    withdrawnFrom: null,
    entries: [],
    lessons: [],
  })),
});
const event = (stream: string, streamId: string, type: string, data: object): ProcessEvent =>
  ({ stream, streamId, type, data, version: 1 }) as ProcessEvent;
const adopted = (edition: string | null) =>
  event('policies', 'online-safety', 'PolicyAdopted', {
    takenOver: null,
    ...(edition === null ? {} : { cites: [{ list, edition }] }),
  });
const changed = (edition: string, reviewBy: object | null = null) =>
  event('reference-lists', list, 'GuidanceChangeRecorded', { list, edition, reviewBy });
const policy = { stream: 'policies', id: 'online-safety', version: 1 };
const asked = (edition: string, more: object = {}) => ({
  stream: 'policies',
  id: 'online-safety',
  command: { type: 'ScheduleReview', cause: { kind: 'guidance-change', list, edition }, ...more },
});

describe('guidance changes', () => {
  it('POL-08 asks every policy that cites it for a review, at the schools that are linked to it', () => {
    const due = { precision: 'half-term', value: '2026-27.autumn-2' };
    expect(
      guidanceChange.commands(changed('2027', due), [policy, { ...policy, school: 'larkfield-infant' }], {
        changed: editions('2026', '2027'),
      }),
    ).toEqual([asked('2027', { due }), { ...asked('2027', { due }), school: 'larkfield-infant' }]);
  });
  it('POL-08 asks nobody for an edition that was followed by another, whenever its message comes', () => {
    const facts = { changed: editions('2026', '2027', '2028') };
    expect(guidanceChange.commands(changed('2027'), [policy], facts)).toEqual([]);
  });
  it('POL-08 remembers what a policy cites, at the school and in the tenant of the trust', () => {
    const of = { stream: 'reference-lists', id: list };
    expect(guidanceChange.links(adopted('2026'))).toEqual([
      { of, to: policy },
      { of: { ...of, school: '_trust' }, to: policy },
    ]);
    expect(guidanceChange.facts(adopted('2026'))).toEqual({ cited: [of, { ...of, school: '_trust' }] });
    expect([adopted(null), changed('2027')].map((one) => guidanceChange.links(one))).toEqual([[], []]);
    expect(guidanceChange.facts(changed('2027'))).toEqual({ changed: of });
    expect(guidanceChange.facts(adopted(null))).toEqual({});
  });
  it('POL-08 asks a policy that is adopted with an edition which was followed already', () => {
    const facts = { cited: [editions(), editions('2026', '2027')] };
    expect(guidanceChange.commands(adopted('2026'), [], facts)).toEqual([asked('2027')]);
    expect(guidanceChange.commands(adopted('2027'), [], facts)).toEqual([]);
    // Not known here: it may be newer than all that is.
    expect(guidanceChange.commands(adopted('2031'), [], facts)).toEqual([]);
  });
});

/**
 * Schools with a policy each, guidance of the trust, and whatever was delivered of what happened, in some
 * order, some of it twice.
 */
const world = (cites: Readonly<Record<string, string | null>>) => {
  const links = new Map<string, LinkEnd[]>();
  const lists: Readonly<Record<string, ReturnType<typeof editions>>> = {
    _trust: editions('2026', '2027', '2028'),
  };
  const histories = new Map(
    Object.entries(cites).map(([school, edition]) => {
      const data = adopted(edition).data;
      return [school, [adoptedEvent(1, data)] as { type: string; data: object }[]] as const;
    }),
  );
  const linksOf = (school: string, stream: string, id: string): LinkEnd[] => {
    const key = `${school}/${stream}/${id}`;
    const known = links.get(key) ?? [];
    links.set(key, known);
    return known;
  };
  const remember = (school: string, one: ProcessEvent): void => {
    for (const { of, to } of guidanceChange.links(one)) {
      const ends = linksOf(of.school ?? school, of.stream, of.id);
      const end = of.school === undefined ? to : { ...to, school };
      if (!ends.some((known) => JSON.stringify(known) === JSON.stringify(end))) ends.push(end);
    }
  };
  const factsOf = (school: string, one: ProcessEvent) => {
    const none = editions();
    const { cited, changed: own } = guidanceChange.facts(one);
    return {
      ...(cited === undefined ? {} : { cited: cited.map((place) => lists[place.school ?? school] ?? none) }),
      ...(own === undefined ? {} : { changed: lists[school] ?? none }),
    };
  };
  const send = (school: string, command: object): void => {
    const history = histories.get(school) ?? [];
    const state = fold(policiesStream.decider, history);
    const decided = policiesStream.decider.decide(command as never, state, asHead);
    if (decided.ok) history.push(...decided.events);
  };
  const deliver = (school: string, one: ProcessEvent): void => {
    remember(school, one);
    const linked = linksOf(school, one.stream, one.streamId);
    for (const wanted of guidanceChange.commands(one, linked, factsOf(school, one)))
      send(wanted.school ?? school, wanted.command);
  };
  const reviews = () =>
    [...histories].map(([school, history]) => [
      school,
      history.filter(({ type }) => type === 'PolicyReviewScheduled').length,
    ]);
  return { deliver, reviews };
};

it('POL-08 opens exactly one review at each school that cites it, whatever comes twice and in whatever order', () => {
  const cites = { larkfield: '2026', hollowbrook: '2027', elsewhere: '2028', silent: null };
  const happened = [
    ...Object.entries(cites).map(([school, edition]) => [school, adopted(edition)] as const),
    ...['2026', '2027', '2028'].map((edition) => ['_trust', changed(edition)] as const),
  ];
  const orders = fc
    .shuffledSubarray([...happened, ...happened], { minLength: 0 })
    .map((some) => [...some, ...happened.filter((one) => !some.includes(one))]);
  fc.assert(
    fc.property(orders, (order) => {
      const { deliver, reviews } = world(cites);
      for (const [school, one] of order) deliver(school, one);
      expect(Object.fromEntries(reviews())).toEqual({
        larkfield: 1,
        hollowbrook: 1,
        elsewhere: 0,
        silent: 0,
      });
    }),
    { numRuns: 60 },
  );
});
