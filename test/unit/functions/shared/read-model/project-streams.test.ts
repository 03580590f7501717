import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { always } from '../../../../../domain/kernel/counts.ts';
import type { Projection } from '../../../../../domain/kernel/projection.ts';
import { putGenerations, readGenerations } from '../../../../../functions/shared/read-model/generations.ts';
import { StreamNotProjected } from '../../../../../functions/shared/read-model/made-from.ts';
import { projectStreams } from '../../../../../functions/shared/read-model/project-streams.ts';
import { commitOf, ledgerWorld, listing, school, seenIn } from '../../../../support/ledgers.ts';

/** A list row for each event, and one more that moves. */
const shelving: Projection = {
  ...listing,
  model: 'shelving',
  lists: {
    ledgers: ({ id, row }) => [
      ...seenIn(row).map((version) => ({
        keys: [`all/${id}/${version}`],
        row: { key: `${id}.${version}` },
        counts: { events: always },
      })),
      { keys: [`size/${seenIn(row).length}/${id}`], row: { key: id } },
    ],
  },
};
/** Looks at another stream. */
const joining: Projection = {
  model: 'joining',
  streams: { ...listing.streams, books: (row, { version }) => ({ seen: [...seenIn(row), version] }) },
  joins: { ledgers: () => [{ stream: 'books', id: 'b-1' }] },
  lists: {
    ledgers: ({ id }, joined) => [
      { keys: [`all/${id}`], row: { key: id, book: seenIn(joined({ stream: 'books', id: 'b-1' })).length } },
    ],
  },
};

const keyOf = (id: string, stream = 'ledgers') => ({ school, stream, id });
const commitsOf = (id: string, count: number, events = 1) =>
  Array.from({ length: count }, (_, index) =>
    commitOf(
      id,
      index + 1,
      Array.from({ length: events }, () => 'A'),
    ),
  );

describe('projecting streams', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  const projector = (world: ReturnType<typeof ledgerWorld>) => {
    const known = new Map();
    return (projections: readonly Projection[], ids: readonly string[], stream = 'ledgers') =>
      projectStreams(
        { ...world.deps, known },
        projections.map((projection) => ({
          projection,
          school,
          streams: ids.map((id) => keyOf(id, stream)),
          generations: null,
        })),
      );
  };
  /** Names of the requests since the last look, and reads of the log. */
  const requestsIn = (world: ReturnType<typeof ledgerWorld>) => {
    const requests = world.mock
      .calls()
      .map(({ args: [command] }) => command.constructor.name.replace('Command', ''));
    const all = [...requests, ...world.reads.splice(0).map(() => 'Log')];
    world.mock.resetHistory();
    return all.toSorted();
  };
  const listRows = ({ items }: ReturnType<typeof ledgerWorld>) =>
    [...items.keys()].filter((key) => key.includes(' #')).toSorted();

  it('GOV-04 takes three requests for a message that is handled alone, one of them the write, and one more for each further model', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 1));
    const project = projector(world);
    await project([listing], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'Log', 'TransactWriteItems']);
    world.commits.push(commitOf('l-1', 2, ['B']));
    await project([listing, shelving], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'Log', 'TransactWriteItems', 'TransactWriteItems']);
    await project([listing, shelving], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'Log']);
  });

  it('GOV-04 takes one request more where rows look at another stream', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 1), commitOf('b-1', 1, ['A'], 'books'));
    const project = projector(world);
    await project([joining], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'BatchGetItem', 'Log', 'TransactWriteItems']);
    await project([joining], ['b-1'], 'books');
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'BatchGetItem', 'Log', 'TransactWriteItems']);
    expect(world.items.get(`rows ${school}/joining #all/l-1`)?.['row']?.S).toBe('{"book":1,"key":"l-1"}');
  });

  it('GOV-04 looks again once after a switch of generations, and remembers', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 1));
    const place = { school, model: 'listing' };
    const before = await readGenerations(world.deps.table, place);
    await putGenerations(world.deps.table, place, { ...before, live: 2, begun: 2 });
    const project = projector(world);
    requestsIn(world);
    await project([listing], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'BatchGetItem', 'Log', 'TransactWriteItems']);
    world.commits.push(commitOf('l-1', 2, ['B']));
    await project([listing], ['l-1']);
    expect(requestsIn(world)).toEqual(['BatchGetItem', 'Log', 'TransactWriteItems']);
    expect(await world.kept('listing', 'ledgers/l-1')).toMatchObject({ commit: 2 });
  });

  it('GOV-04 writes the live generation and the one that is filled in one transaction', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 1));
    const place = { school, model: 'listing' };
    const filling = { generation: 2, operation: 'op', at: '2026-09-03T08:30:00.000Z' };
    await putGenerations(world.deps.table, place, {
      ...(await readGenerations(world.deps.table, place)),
      begun: 2,
      filling,
    });
    await projector(world)([listing], ['l-1']);
    expect(world.mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
    for (const pk of [`${school}/listing`, `${school}/listing~2`])
      expect(world.items.has(`rows ${pk} ledgers/l-1`)).toBe(true);
  });

  it('GOV-04 cuts a long history, and many streams, into transactions that DynamoDB takes', async () => {
    const ids = ['l-1', ...Array.from({ length: 60 }, (_, index) => `m-${index}`)];
    const world = ledgerWorld(...commitsOf('l-1', 300), ...ids.slice(1).flatMap((id) => commitsOf(id, 3)));
    await projector(world)([shelving], ids);
    const sizes = world.mock
      .commandCalls(TransactWriteItemsCommand)
      .map(({ args: [{ input }] }) => input.TransactItems?.length ?? 0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(await world.kept('shelving', 'ledgers/l-1')).toMatchObject({ commit: 300 });
    expect(listRows(world)).toHaveLength(300 + 60 * 3 + ids.length);
    expect(JSON.parse(world.items.get(`rows ${school}/shelving ~summary`)?.['row']?.S ?? '')).toMatchObject({
      steps: { events: { '': 480 } },
    });
  });

  it('GOV-04 reads a very long stream in parts, and misses nothing of it', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 2500));
    const counting: Projection = {
      model: 'counting',
      streams: { ledgers: (row) => ({ count: Number(row?.['count'] ?? 0) + 1 }) },
    };
    const [outcome] = await projector(world)([counting], ['l-1']);
    expect(outcome?.get(`${school}/ledgers/l-1`)).toEqual({ commit: 2500, isNew: true });
    expect(await world.kept('counting', 'ledgers/l-1')).toMatchObject({ commit: 2500, row: { count: 2500 } });
    expect(world.reads).toEqual(['l-1 after 0', 'l-1 after 1000', 'l-1 after 2000']);
  });

  it('GOV-04 gives up a stream of which one commit is more than a transaction holds, and no other', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A']), ...commitsOf('l-2', 1, 120), ...commitsOf('l-3', 1));
    const [outcome] = await projector(world)([shelving], ['l-1', 'l-2', 'l-3']);
    expect(outcome?.get(`${school}/ledgers/l-2`)).toMatchObject({ error: expect.any(StreamNotProjected) });
    for (const id of ['l-1', 'l-3'])
      expect(outcome?.get(`${school}/ledgers/${id}`)).toEqual({ commit: 1, isNew: true });
  });

  /** Ends where a livelock would not: what runs in memory leaves no moment to a test's own limit. */
  const bounded = (world: ReturnType<typeof ledgerWorld>, most: number) => {
    let sent = 0;
    const send = async (command: never) => {
      sent += 1;
      if (sent > most) throw new Error(`more than ${most} requests`);
      return world.client.send(command);
    };
    const table = { ...world.deps.table, client: { send } as never };
    return { ...world, deps: { ...world.deps, table } };
  };
  /** Keeps nothing of what is quiet, and can't read what is newer. */
  const careful: Projection = {
    model: 'careful',
    streams: {
      ledgers: (row, { type }) => {
        if (type === 'Newer') throw new Error('of a later release');
        return type === 'Quiet' ? row : { count: Number(row?.['count'] ?? 0) + 1 };
      },
    },
  };

  it('GOV-04 gives up a stream that begins with what shows nothing, and goes on with what it can’t read', async () => {
    const world = bounded(ledgerWorld(commitOf('l-1', 1, ['Quiet']), commitOf('l-1', 2, ['Newer'])), 20);
    const [outcome] = await projector(world)([careful], ['l-1']);
    expect(outcome?.get(`${school}/ledgers/l-1`)).toMatchObject({ error: expect.any(StreamNotProjected) });
  });

  it('GOV-04 reads on behind more commits than it holds, of which nothing is kept', async () => {
    const quiet = Array.from({ length: 2200 }, (_, index) => commitOf('l-1', index + 1, ['Quiet']));
    const world = bounded(ledgerWorld(...quiet, commitOf('l-1', 2201, ['A'])), 20);
    const [outcome] = await projector(world)([careful], ['l-1']);
    expect(outcome?.get(`${school}/ledgers/l-1`)).toEqual({ commit: 2201, isNew: true });
    expect(await world.kept('careful', 'ledgers/l-1')).toMatchObject({ commit: 2201, row: { count: 1 } });
  });

  it('GOV-04 takes of each stream all that it can read, whatever stands beside it and in whatever order', async () => {
    const kind = fc.constantFrom('A', 'Quiet', 'Newer');
    const streams = fc.array(fc.array(kind, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(streams, async (drawn) => {
        const all = drawn.flatMap((kinds, at) => kinds.map((one, n) => commitOf(`l-${at}`, n + 1, [one])));
        const world = bounded(ledgerWorld(...all), 200);
        const [outcome] = await projector(world)(
          [careful],
          drawn.map((_, at) => `l-${at}`),
        );
        for (const [at, kinds] of drawn.entries()) {
          const readable = kinds.includes('Newer') ? kinds.slice(0, kinds.indexOf('Newer')) : kinds;
          const count = readable.filter((one) => one === 'A').length;
          const kept = await world.kept('careful', `ledgers/l-${at}`);
          expect(kept?.row?.['count'] ?? 0).toBe(count);
          expect(outcome?.get(`${school}/ledgers/l-${at}`)).toEqual(
            readable.length < kinds.length
              ? { error: expect.any(StreamNotProjected) }
              : { commit: kinds.length, isNew: count > 0 },
          );
        }
      }),
    );
  });

  it('GOV-04 fails the streams of a batch, and throws nothing, while the table does not answer', async () => {
    const world = ledgerWorld(...commitsOf('l-1', 1));
    const send = () => Promise.reject(new Error('no answer'));
    const deps = {
      ...world.deps,
      table: { ...world.deps.table, client: { send: send as never } },
      known: new Map(),
    };
    const [outcome] = await projectStreams(deps, [
      { projection: listing, school, streams: [keyOf('l-1')], generations: null },
    ]);
    expect(outcome?.get(`${school}/ledgers/l-1`)).toMatchObject({ error: { message: 'no answer' } });
  });

  it('GOV-04 forgets which streams look at one that nobody looks at any more', async () => {
    const moving: Projection = {
      ...joining,
      model: 'moving',
      joins: { ledgers: ({ row }) => [{ stream: 'books', id: `b-${seenIn(row).length}` }] },
      lists: {},
    };
    const world = ledgerWorld(...commitsOf('l-1', 1));
    const project = projector(world);
    await project([moving], ['l-1']);
    expect(await world.kept('moving', 'books/b-1')).toEqual({
      commit: 0,
      row: null,
      dependents: ['ledgers/l-1'],
      revision: 1,
    });
    world.commits.push(commitOf('l-1', 2, ['B']));
    await project([moving], ['l-1']);
    expect(await world.kept('moving', 'books/b-1')).toBeNull();
    expect(await world.kept('moving', 'books/b-2')).toMatchObject({ dependents: ['ledgers/l-1'] });
  });
});
