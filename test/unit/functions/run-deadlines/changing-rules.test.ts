import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { remakeDues } from '../../../../functions/shared/deadlines/remake-dues.ts';
import { adopted, type InventedSite, inventedSite } from '../../../support/due-dates/invented-site.ts';
import { school } from '../../../support/due-dates/site.ts';

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

const boiler = 'boilers/b-1';
const policy = 'policies/online-safety';
const calendar = `schools/${school}`;

const checked = async (days: number | null): Promise<InventedSite> => {
  const site = inventedSite();
  await site.record(policy, 'PolicyAdopted', adopted(1, '2026-09-01T08:00:00.000Z', days));
  await site.record(boiler, 'BoilerChecked', { on: '2026-09-14', room: 'r-1' });
  await site.settle(policy, boiler);
  return site;
};
const dueOn = (site: InventedSite) =>
  site.actions().map(({ due }) => ('dueOn' in due ? due.dueOn : due.dueAt));

/**
 * Reads of a room that others overtake once: it changes, and what follows from that is done, before the
 * reader goes on.
 */
const overtakenReader = (site: InventedSite, room: string, closed: boolean) => {
  let isFirst = true;
  const load = async (...asked: Parameters<typeof site.deps.log.load>) => {
    const loaded = await site.deps.log.load(...asked);
    if (asked[0].stream === 'rooms' && isFirst) {
      isFirst = false;
      await site.record(room, 'RoomClosed', { closed });
      await site.settle(room);
    }
    return loaded;
  };
  return { ...site.deps, log: { ...site.deps.log, load } };
};

describe('an interval that a later policy sets, shortens or drops', () => {
  it.each([
    ['sets', null, 10, [], ['2026-09-24']],
    ['shortens', 30, 10, ['2026-10-14'], ['2026-09-24']],
    ['drops', 30, null, ['2026-10-14'], []],
  ])('ORG-04 %s it from its day on', async (_, before, after, old, made) => {
    const site = await checked(before);
    await site.record(policy, 'PolicyAdopted', adopted(2, '2026-09-16T08:00:00.000Z', after));
    await site.settle(policy);
    site.time.now = '2026-09-16T07:59:59.000Z';
    await site.run();
    await site.settle();
    expect(dueOn(site)).toEqual(old);
    site.time.now = '2026-09-16T08:00:00.000Z';
    await site.run();
    await site.settle();
    expect(dueOn(site)).toEqual(made);
    await site.run();
    expect(site.queue).toEqual([]);
  });

  it('ORG-04 is computed again though the run dies at any of its requests', async () => {
    for (const isAfter of [false, true]) {
      for (let request = 0; ; request += 1) {
        const site = await checked(30);
        await site.record(policy, 'PolicyAdopted', adopted(2, '2026-09-16T08:00:00.000Z', 10));
        await site.settle(policy);
        site.time.now = '2026-09-16T09:00:00.000Z';
        site.own.arm(request, isAfter);
        const hasDied = await site.run().then(
          () => false,
          () => true,
        );
        site.own.arm(null);
        await site.run();
        await site.settle();
        expect(dueOn(site)).toEqual(['2026-09-24']);
        if (!hasDied) break;
        expect(request).toBeLessThan(40);
      }
    }
  });

  it('ORG-04 counts at once where its day is past when the projector hears of it', async () => {
    const site = await checked(null);
    await site.record(policy, 'PolicyAdopted', adopted(2, '2026-09-16T08:00:00.000Z', 10));
    site.time.now = '2026-09-17T08:00:00.000Z';
    await site.settle(policy);
    expect(dueOn(site)).toEqual(['2026-09-24']);
  });

  it('ORG-04 lets what is late by it fall due in the next run', async () => {
    const site = await checked(null);
    await site.record(policy, 'PolicyAdopted', adopted(2, '2026-10-01T08:00:00.000Z', 5));
    await site.settle(policy);
    site.time.now = '2026-10-01T08:00:00.000Z';
    for (let runs = 0; runs < 3; runs += 1) {
      await site.run();
      await site.settle();
    }
    expect([site.commits(boiler), dueOn(site)]).toEqual([2, []]);
  });
});

describe('a calendar that is published or corrected', () => {
  it('ORG-07 gives records their dates, and moves them', async () => {
    const site = await checked(null);
    await site.record(calendar, 'SchoolRegistered', {
      name: 'Larkfield',
      phase: 'infant',
      yearGroups: ['R'],
    });
    await site.settle(calendar);
    expect(dueOn(site)).toEqual([]);
    await site.record(calendar, 'AcademicCalendarPublished', calendarExample);
    await site.settle(calendar);
    expect(dueOn(site)).toEqual(['2026-12-18']);
    const halfTerms = calendarExample.halfTerms.map((one) =>
      one.name === 'autumn-2' ? { ...one, to: '2026-12-17' } : one,
    );
    await site.record(calendar, 'AcademicCalendarPublished', { ...calendarExample, halfTerms });
    await site.settle(calendar);
    expect(dueOn(site)).toEqual(['2026-12-17']);
  });

  it('ORG-07 reaches every record of a school that has many, whatever happens to one of them', async () => {
    const site = await checked(10);
    await site.record(calendar, 'SchoolRegistered', {
      name: 'Larkfield',
      phase: 'infant',
      yearGroups: ['R'],
    });
    const ids = Array.from({ length: 60 }, (_, index) => `boilers/c-${String(index).padStart(2, '0')}`);
    for (const id of ids) await site.record(id, 'BoilerChecked', { on: '2026-09-14', room: 'r-1' });
    await site.settle(...ids);
    const bad = 'rows larkfield-infant/~due-of boilers/c-10';
    const cover = site.items.get(bad)!;
    site.items.set(bad, { ...cover, cover: { S: 'no cover' } });
    await site.record(calendar, 'AcademicCalendarPublished', calendarExample);
    await expect(site.settle(calendar)).rejects.toThrow();
    await site.settle();
    expect(dueOn(site).filter((day) => day === '2026-12-18')).toHaveLength(60);
  });
});

describe('a record whose dates depend on another', () => {
  it('ORG-07 loses and gets them when that one changes', async () => {
    const site = await checked(10);
    for (const [closed, dates] of [
      [true, []],
      [false, ['2026-09-24']],
    ] as const) {
      await site.record('rooms/r-1', 'RoomClosed', { closed });
      await site.settle('rooms/r-1');
      expect(dueOn(site)).toEqual(dates);
    }
  });

  it('ORG-07 is led to only from what it depends on now', async () => {
    const site = await checked(10);
    await site.record(boiler, 'BoilerChecked', { on: '2026-09-15', room: 'r-2' });
    await site.settle(boiler);
    expect([...site.items.keys()].filter((at) => at.includes('~due-on'))).toEqual([
      'rows larkfield-infant/~due-on rooms/r-2#boilers/b-1',
    ]);
  });

  it('ORG-07 misses no change that comes while it is computed for the first time', async () => {
    const site = await checked(null);
    await site.record('boilers/b-2', 'BoilerChecked', { on: '2026-09-14', room: 'r-2' });
    await site.record(policy, 'PolicyAdopted', adopted(2, '2026-09-14T08:00:00.000Z', 10));
    site.time.now = '2026-09-14T09:10:00.000Z';
    const slow = overtakenReader(site, 'rooms/r-2', true);
    await remakeDues(slow as never, site.keyOf('boilers/b-2'));
    expect(site.actions().filter(({ streamId }) => streamId === 'b-2')).toEqual([]);
  });
});

describe('writers that meet at one record', () => {
  it('ORG-07 leave what the newest states say, though the older one writes last', async () => {
    const site = await checked(10);
    const slow = overtakenReader(site, 'rooms/r-1', false);
    await site.record('rooms/r-1', 'RoomClosed', { closed: true });
    await remakeDues(slow as never, site.keyOf(boiler));
    expect(dueOn(site)).toEqual(['2026-09-24']);
  });

  it('ORG-07 give up after many lost tries, with an error', async () => {
    const site = await checked(10);
    const before = { ...(await site.cover(boiler)) };
    const others = { send: async (command: never) => overtaken(site, boiler, command) };
    await expect(
      remakeDues({ ...site.deps, table: { client: others as never, tableName: 'rows' } }, site.keyOf(boiler)),
    ).rejects.toThrow('taken by other writers 20 times');
    expect((await site.cover(boiler)).commit).toBe(before.commit);
  });
});

/** Somebody else puts the cover before every transaction. */
const overtaken = async (site: InventedSite, name: string, command: { constructor: { name: string } }) => {
  if (command.constructor.name === 'TransactWriteItemsCommand') await remakeDues(site.deps, site.keyOf(name));
  return site.client.send(command as never);
};

describe('a record with hundreds of dates', () => {
  const dates = Array.from({ length: 250 }, (_, index) => plusDays('2027-01-01', index));
  const register = 'registers/g-1';

  it('ORG-07 gets all of them, loses all of them, and is finished by the next writer where one died', {
    timeout: 30_000,
  }, async () => {
    for (const request of [2, 3, 4, 5, 6, 7, 8, 9]) {
      const site = inventedSite();
      await site.record(register, 'DatesSet', { dates, about: 'p-1' });
      site.own.arm(request, request % 2 === 0);
      await site.dues.project(site.keyOf(register)).catch(() => undefined);
      site.own.arm(null);
      await site.settle(register);
      expect(dueOn(site)).toEqual(dates);
      await site.record(register, 'DatesSet', { dates: dates.slice(200), about: 'p-1' });
      await site.settle(register);
      expect(dueOn(site)).toEqual(dates.slice(200));
      expect(await site.cover(register)).toMatchObject({ commit: 2 });
    }
  });

  it('ORG-07 says it of another person as soon as it is about another', async () => {
    const site = inventedSite();
    await site.record(register, 'DatesSet', { dates: dates.slice(0, 2), about: 'p-1' });
    await site.settle(register);
    await site.record(register, 'DatesSet', { dates: dates.slice(0, 2), about: 'p-2' });
    await site.settle(register);
    expect(site.actions().map(({ due }) => due.about)).toEqual(['p-2', 'p-2']);
  });

  it('ORG-07 counts as computed only when all of them stand', { timeout: 30_000 }, async () => {
    const sizes: number[] = [];
    for (let request = 0; request < 25; request += 1) {
      const site = inventedSite();
      await site.record(register, 'DatesSet', { dates, about: 'p-1' });
      site.own.arm(request);
      await site.dues.project(site.keyOf(register)).catch(() => undefined);
      const { commit, standing } = await site.cover(register);
      expect(commit).toBe(standing.size === 2 * dates.length ? 1 : 0);
      sizes.push(standing.size);
    }
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });
});
