import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection } from '../../../../../domain/kernel/projection.ts';
import { projectStreams } from '../../../../../functions/shared/read-model/project-streams.ts';
import { commitOf, ledgerWorld, listing, school, seenIn } from '../../../../support/ledgers.ts';

const EACH = 130;

/** Many rows for each event, which stay. */
const naming: Projection = {
  ...listing,
  model: 'naming',
  lists: {
    ledgers: ({ id, row }) =>
      seenIn(row).flatMap((version) =>
        Array.from({ length: EACH }, (_, who) => ({
          keys: [`all/${who}/${version}`],
          row: { key: `${id}.${version}` },
        })),
      ),
  },
  rowsStay: true,
};
const { rowsStay: _, ...changing } = naming;

const project = (world: ReturnType<typeof ledgerWorld>, projection: Projection) =>
  projectStreams({ ...world.deps, known: new Map() }, [
    { projection, school, streams: [{ school, stream: 'ledgers', id: 'l-1' }], generations: null },
  ]);
const listRows = ({ items }: ReturnType<typeof ledgerWorld>) =>
  [...items.keys()].filter((key) => key.includes(' #'));

describe('rows that stay', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('DPR-05 are put ahead of what says that they are made, where one commit has more than a transaction holds', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A', 'B']));
    const [outcome] = await project(world, naming);
    expect([...(outcome?.values() ?? [])]).toEqual([{ commit: 1, isNew: true }]);
    expect(listRows(world)).toHaveLength(2 * EACH);
    expect(await world.kept('naming', 'ledgers/l-1')).toMatchObject({ commit: 1 });
    const sizes = world.mock
      .commandCalls(TransactWriteItemsCommand)
      .map(({ args: [{ input }] }) => input.TransactItems?.length);
    expect(sizes).toEqual([100, 100, 60, 2]);
  });

  it('DPR-05 are made again by the next try, where the first one stopped in between', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A']));
    const send = world.client.send.bind(world.client);
    let transactions = 0;
    const stopping = vi.spyOn(world.client, 'send').mockImplementation(((command: never) => {
      transactions += (command as unknown) instanceof TransactWriteItemsCommand ? 1 : 0;
      return transactions === 2 ? Promise.reject(new Error('gone')) : send(command);
    }) as never);
    await project(world, naming);
    stopping.mockRestore();
    expect(listRows(world)).toHaveLength(100);
    expect(await world.kept('naming', 'ledgers/l-1')).toBeNull();
    await project(world, naming);
    expect(listRows(world)).toHaveLength(EACH);
    expect(await world.kept('naming', 'ledgers/l-1')).toMatchObject({ commit: 1 });
  });

  it('GOV-04 reports as before a commit of too many rows that may change', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A']));
    const [outcome] = await project(world, { ...changing, model: 'changing' });
    expect([...(outcome?.values() ?? [])]).toEqual([{ error: expect.any(Error) }]);
    expect(listRows(world)).toEqual([]);
  });
});
