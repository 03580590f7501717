import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection } from '../../../../domain/kernel/projection.ts';
import { sourceAttributes } from '../../../../functions/shared/read-model/items.ts';
import { listing, school, shelving, type World, worldOf } from '../../../support/rebuilding/world.ts';

/** Three streams of one, two and three commits, all delivered. */
const lived = async (world: World): Promise<World> => {
  for (const id of ['l-1', 'l-2', 'l-2', 'l-3', 'l-3', 'l-3']) {
    world.append(id);
    world.journalize(id);
  }
  for (const id of ['l-1', 'l-2', 'l-3']) await world.deliver(id);
  return world;
};
const rebuilt = async (world: World, id: string, changes = {}) => {
  await world.request(id, changes);
  await world.invoke(id);
  return world.operation(id);
};
const keysIn = ({ items }: World, generation: string) =>
  [...items.keys()]
    .filter((key) => key.startsWith(`rows ${school}/listing${generation} `))
    .map((key) => key.split(' ')[2]);
const put = ({ items }: World, pk: string, sk: string, commit: number, text: string) => {
  const attributes = sourceAttributes({ commit, row: { text }, dependents: [], revision: 1 });
  items.set(`rows ${pk} ${sk}`, { pk: { S: pk }, sk: { S: sk }, ...attributes });
};
const HOUR = 3_600_000;
const live = `${school}/listing`;

/** A world whose rebuild died between its decision and what follows from it. */
const decided = async (): Promise<World> => {
  for (let dies = 0; dies < 100; dies += 1) {
    const world = await lived(worldOf());
    await world.request('slow');
    await world.invoke('slow', { dies }).catch(() => undefined);
    const { status, cursor } = (await world.operation('slow')) ?? {};
    if (status === 'running' && JSON.stringify(cursor).includes('switch')) return world;
  }
  throw new Error('no invocation died at the right moment');
};

/** A world in which something happens just before the n-th request from now on. */
const interrupted = () => {
  let left = -1;
  let happen: () => Promise<void> = async () => undefined;
  const world = worldOf(async () => {
    left -= 1;
    if (left === 0) await happen();
  });
  const justBefore = (nth: number, what: () => Promise<void>) => {
    left = nth;
    happen = what;
  };
  return { world, justBefore };
};

describe('a rebuild', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 makes the same rows beside the old ones, and switches', async () => {
    const world = await lived(worldOf());
    const before = await world.all();
    expect(await rebuilt(world, 'op')).toMatchObject({
      status: 'done',
      reason: null,
      rows: [],
      counts: { schools: 1, switched: 1, kept: 0, rows: 3, missing: 0, lagged: 0, differing: 0, gone: 0 },
    });
    expect(await world.generations()).toMatchObject({
      live: 2,
      filling: null,
      begun: 2,
      left: [{ generation: 1 }],
    });
    expect(await world.all()).toEqual(before);
    expect(world.requested).toEqual([]);
  });

  it('GOV-04 leaves the rows of the old generation to its readers for an hour, after which the next rebuild removes them', async () => {
    const world = await lived(worldOf());
    const lengths = () =>
      [keysIn(world, ''), keysIn(world, '~2'), keysIn(world, '~3'), keysIn(world, '~4')].map(
        ({ length }) => length,
      );
    await rebuilt(world, 'first');
    world.clock.ms += HOUR - 1;
    await rebuilt(world, 'second');
    expect(lengths()).toEqual([4, 4, 4, 0]);
    world.clock.ms += 1;
    await rebuilt(world, 'third');
    expect(lengths()).toEqual([0, 4, 4, 4]);
    expect(await world.generations()).toMatchObject({
      live: 4,
      left: [{ generation: 2 }, { generation: 3 }],
    });
  });

  it('GOV-04 keeps the old generation when a row comes out otherwise, and names the row and never what is in it', async () => {
    const world = await lived(worldOf());
    put(world, live, 'ledgers/l-2', 2, 'canary');
    put(world, live, 'ledgers/l-9', 4, 'canary');
    const operation = await rebuilt(world, 'op');
    expect(operation).toMatchObject({
      status: 'failed',
      reason: 'rows-differ',
      counts: { switched: 0, kept: 1, differing: 1, gone: 1 },
      rows: [
        { row: 'larkfield-infant/ledgers/l-2', how: 'differs' },
        { row: 'larkfield-infant/ledgers/l-9', how: 'gone' },
      ],
    });
    expect(JSON.stringify(operation)).not.toContain('canary');
    expect(await world.generations()).toMatchObject({ live: 1, filling: null, left: [{ generation: 2 }] });
  });

  it('GOV-04 switches to rows that come out otherwise where that was expected, and still names them', async () => {
    const world = await lived(worldOf());
    const before = await world.all();
    put(world, live, 'ledgers/l-2', 2, 'wrong');
    expect(await rebuilt(world, 'op', { expect: 'corrected' })).toMatchObject({
      status: 'done',
      counts: { switched: 1, differing: 1 },
    });
    expect(await world.all()).toEqual(before);
  });

  it('GOV-04 reports a row that is ahead of its stream, as after a commit was cut off', async () => {
    const world = await lived(worldOf());
    put(world, live, 'ledgers/l-2', 7, 'ahead');
    expect(await rebuilt(world, 'op')).toMatchObject({
      reason: 'rows-differ',
      rows: [{ row: 'larkfield-infant/ledgers/l-2', how: 'differs' }],
    });
  });

  it('GOV-04 catches up a row that waits for its message before it compares it, and takes one that never came for missing', async () => {
    const world = await lived(worldOf());
    for (const id of ['l-1', 'l-4']) {
      world.append(id);
      world.journalize(id);
    }
    expect(await rebuilt(world, 'op')).toMatchObject({
      status: 'done',
      counts: { rows: 4, lagged: 1, missing: 1, differing: 0 },
    });
  });

  it('GOV-04 lets no other rebuild of the model begin while it is seen at work', async () => {
    const world = await lived(worldOf());
    await world.request('first');
    await expect(world.invoke('first', { dies: 8 })).rejects.toThrow('died');
    world.clock.ms += 29 * 60_000;
    expect(await rebuilt(world, 'second')).toMatchObject({
      status: 'failed',
      reason: 'another-rebuild',
      counts: { busy: 1, switched: 0 },
    });
    await world.invoke('first');
    expect(await world.operation('first')).toMatchObject({
      status: 'done',
      counts: { switched: 1, rows: 3 },
    });
  });

  it('GOV-04 takes over after half an hour without a sign, in a generation of its own', async () => {
    const world = await lived(worldOf());
    await world.request('dead');
    await expect(world.invoke('dead', { dies: 10 })).rejects.toThrow('died');
    world.clock.ms += 31 * 60_000;
    expect(await rebuilt(world, 'heir')).toMatchObject({ status: 'done' });
    expect(await world.generations()).toMatchObject({
      live: 3,
      filling: null,
      left: [{ generation: 2 }, { generation: 1 }],
    });
    await world.invoke('dead');
    expect(await world.operation('dead')).toMatchObject({ status: 'done', counts: { switched: 1 } });
    expect(await world.generations()).toMatchObject({ live: 4 });
  });

  it('GOV-04 fails when its generation was taken over after it had decided to switch', async () => {
    const world = await decided();
    world.clock.ms += 31 * 60_000;
    await world.request('heir');
    await expect(world.invoke('heir', { dies: 6 })).rejects.toThrow('died');
    await expect(world.invoke('slow')).rejects.toThrow('taken the model over');
    expect(await world.operation('slow')).toMatchObject({ status: 'failed', reason: 'GenerationGivenUp' });
    expect(await world.generations()).toMatchObject({ live: 1, filling: { generation: 3 } });
  });

  it('GOV-04 asks on the bus to be gone on with when time runs out, and goes on where it was', async () => {
    const world = await lived(worldOf());
    await world.request('op');
    await world.invoke('op', { left: () => 1000 });
    expect(await world.operation('op')).toMatchObject({ status: 'running', counts: {} });
    expect(world.requested).toEqual([
      `daybook.operations {"operation":"op","school":"${school}","model":"listing"}`,
    ]);
    let looks = 0;
    await world.invoke('op', { left: () => (looks++ < 1 ? 900_000 : 1000) });
    expect(await world.generations()).toMatchObject({ live: 1, filling: { generation: 2, operation: 'op' } });
    await world.invoke('op');
    expect(await world.operation('op')).toMatchObject({
      status: 'done',
      counts: { schools: 1, switched: 1, rows: 3 },
    });
  });

  it('GOV-04 comes to the same end wherever it dies, before or after a request, and is tried again', async () => {
    const whole = await rebuilt(await lived(worldOf()), 'op');
    for (const after of [false, true]) {
      for (let dies = 0; ; dies += 1) {
        const world = await lived(worldOf());
        await world.request('op');
        const isDead = await world.invoke('op', { dies, after }).then(
          () => false,
          () => true,
        );
        if (!isDead) break;
        await world.invoke('op');
        expect(await world.operation('op'), `died at ${dies}`).toMatchObject({
          status: 'done',
          counts: whole?.counts,
        });
        expect((await world.all()).map(({ commit }) => commit)).toEqual([1, 2, 3]);
      }
    }
  });

  it('GOV-04 does nothing at an event that comes again, is replayed from the archive, or asks for what nobody noted', async () => {
    const world = await lived(worldOf());
    await rebuilt(world, 'op');
    await world.invoke('op');
    await world.invoke('never-noted');
    expect(await world.generations()).toMatchObject({ begun: 2 });
  });

  it('GOV-04 fails for a model that nobody keeps, and where nothing is recorded', async () => {
    const world = worldOf();
    expect(await rebuilt(world, 'op')).toMatchObject({
      status: 'failed',
      reason: 'nothing-recorded',
      counts: { empty: 1 },
    });
    expect(await rebuilt(world, 'other', { model: 'horoscopes' })).toMatchObject({
      status: 'failed',
      reason: 'unknown-model',
    });
    expect([...world.items.keys()].filter((key) => key.includes('~generations'))).toEqual([]);
  });

  it('GOV-04 goes through every school where it is asked for all', async () => {
    const world = await lived(worldOf());
    expect(await rebuilt(world, 'op', { school: null })).toMatchObject({
      status: 'done',
      counts: { schools: 1, switched: 1 },
    });
  });

  const shelved = async () => {
    const world = worldOf(undefined, shelving);
    for (const id of ['l-1', 'l-2', 'l-2', 'l-3', 'b-0', 'b-1']) {
      world.append(id);
      world.journalize(id);
      await world.deliver(id);
    }
    return world;
  };
  const listRow = ({ items }: World, generation: string, key: string) =>
    items.get(`rows ${live}${generation} #${key}`);

  it('GOV-04 makes list rows and the summary, too', async () => {
    const world = await shelved();
    const before = await world.everything();
    expect(await rebuilt(world, 'op')).toMatchObject({
      status: 'done',
      counts: { switched: 1, rows: 11, missing: 0 },
    });
    expect(listRow(world, '~2', 'size/2/1/l-2')).toBeDefined();
    expect(await world.everything()).toEqual(before);
  });

  it.each([
    [
      'a list row that was altered',
      (world: World) => (listRow(world, '', 'all/l-2')!['row'] = { S: '{"key":"canary"}' }),
    ],
    ['a list row that is missing', (world: World) => world.items.delete(`rows ${live} #all/l-2`)],
    [
      'a list row too many',
      (world: World) =>
        world.items.set(`rows ${live} #all/l-9`, {
          ...listRow(world, '', 'all/l-2')!,
          sk: { S: '#all/l-9' },
        }),
    ],
  ])('GOV-04 names the stream of %s', async (_, spoil) => {
    const world = await shelved();
    spoil(world);
    expect(await rebuilt(world, 'op')).toMatchObject({
      reason: 'rows-differ',
      rows: [{ row: 'larkfield-infant/ledgers/l-2', how: 'differs' }],
    });
    expect(await rebuilt(world, 'again', { expect: 'corrected' })).toMatchObject({
      status: 'done',
      counts: { switched: 1 },
    });
    expect(await world.everything()).toEqual(await (await shelved()).everything());
  });

  it('GOV-04 names the summary whose numbers are wrong', async () => {
    const world = await shelved();
    world.items.get(`rows ${live} ~summary`)!['row'] = {
      S: '{"at":"2026-09-03","steps":{"ledgers":{"":7}}}',
    };
    expect(await rebuilt(world, 'op')).toMatchObject({
      reason: 'rows-differ',
      counts: { differing: 1 },
      rows: [{ row: 'larkfield-infant/~summary', how: 'differs' }],
    });
  });

  it('GOV-04 names a stream that can not be read, and makes all others', async () => {
    const world = worldOf(undefined, shelving);
    for (const id of ['l-1', 'l-2', 'l-3']) {
      world.append(id);
      world.journalize(id);
    }
    world.alter('l-2');
    const unreadable = [{ row: 'larkfield-infant/ledgers/l-2', how: 'tampered' }];
    expect(await rebuilt(world, 'op')).toMatchObject({
      status: 'done',
      counts: { switched: 1, unreadable: 1 },
      rows: unreadable,
    });
    expect((await world.all()).map(({ id }) => id)).toEqual(['l-1', 'l-3']);
  });

  it('GOV-04 keeps the old rows when a stream that they show can not be read any more', async () => {
    const world = await shelved();
    world.alter('l-2');
    expect(await rebuilt(world, 'op')).toMatchObject({
      reason: 'rows-differ',
      counts: { kept: 1, unreadable: 1, differing: 0, gone: 0 },
      rows: [{ row: 'larkfield-infant/ledgers/l-2', how: 'tampered' }],
    });
    expect(await world.generations()).toMatchObject({ live: 1 });
  });

  it('GOV-04 makes no row for a stream that shows none', async () => {
    const shy: Projection = {
      model: listing.model,
      streams: { ledgers: (before, event) => (event.version > 1 ? { seen: true } : before) },
    };
    const world = await lived(worldOf(undefined, shy));
    expect(await rebuilt(world, 'op')).toMatchObject({ status: 'done', counts: { rows: 2, gone: 0 } });
  });
});

describe('anyone who meets a rebuild half-way', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 what a message was handled for before a generation was named is in it when it is filled', async () => {
    const { world, justBefore } = interrupted();
    await lived(world);
    world.append('l-1');
    world.journalize('l-1');
    // The pointer is read; the rebuild names its generation and dies before it fills anything.
    justBefore(2, async () => {
      await world.request('op');
      await expect(world.invoke('op', { dies: 4 })).rejects.toThrow('died');
    });
    await world.deliver('l-1');
    expect(await world.generations()).toMatchObject({ live: 1, filling: { generation: 2 } });
    expect(keysIn(world, '~2')).toEqual([]);
    const rows = await world.all();
    await world.invoke('op');
    expect(await world.generations()).toMatchObject({ live: 2, filling: null });
    expect(await world.all()).toEqual(rows);
  });

  it('GOV-04 a reader that stood still over two rebuilds sees the rows that were live when it looked', async () => {
    const { world, justBefore } = interrupted();
    await lived(world);
    const rows = await world.all();
    justBefore(2, async () => {
      await rebuilt(world, 'first');
      await rebuilt(world, 'second');
    });
    expect(await world.all()).toEqual(rows);
    expect(await world.generations()).toMatchObject({ live: 3 });
  });
});
