import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection } from '../../../../domain/kernel/projection.ts';
import { createHandler } from '../../../../functions/project/handler.ts';
import { failedMessage, requestIn } from '../../../../functions/project/message.ts';
import { batchPipeline } from '../../../../functions/shared/lambda/queue-pipeline.ts';
import { generationKey } from '../../../../functions/shared/read-model/generations.ts';
import { commitOf, ledgerWorld, listing, noticeOf, school } from '../../../support/ledgers.ts';
import { createProjector, noDues } from '../../../support/projector.ts';

const broken: Projection = {
  model: 'broken',
  streams: {
    ledgers: () => {
      throw new Error('no row can be made');
    },
  },
};
const notice = noticeOf('ledgers/l-1');
const record = (messageId: string, body: string) => ({
  messageId,
  body,
  attributes: { ApproximateReceiveCount: '1' },
});
const eventOf = (...bodies: string[]) =>
  ({ Records: bodies.map((body, index) => record(`m-${index + 1}`, body)) }) as SQSEvent;
const failedIn = ({ batchItemFailures }: SQSBatchResponse) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('the projector', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  const start = (world: ReturnType<typeof ledgerWorld>, ...projections: Projection[]) => {
    const requeued: string[] = [];
    const requeue = async (body: string) => void requeued.push(body);
    return {
      requeued,
      handle: createHandler({ ...world.deps, known: new Map(), projections, requeue, dues: noDues }),
    };
  };

  it('GOV-04 applies whole commits in order, and none twice', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A', 'B']));
    const project = createProjector({ ...world.deps, projections: [listing] });
    await project(notice);
    await project(notice);
    world.commits.push(commitOf('l-1', 2, ['C', 'D']));
    await project(notice);
    expect(await world.kept('listing', 'ledgers/l-1')).toMatchObject({
      commit: 2,
      row: { seen: [1, 2, 3, 4] },
      revision: 2,
    });
  });

  it('GOV-04 goes on from the newer row when another writer was first', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A', 'B']));
    let isFirst = true;
    const wait = async () => undefined;
    const send = async (command: Parameters<typeof world.client.send>[0]) => {
      if (command instanceof TransactWriteItemsCommand && isFirst) {
        isFirst = false;
        world.commits.push(commitOf('l-1', 2, ['C', 'D']));
        await createProjector({ ...world.deps, projections: [listing] })(notice);
      }
      return world.client.send(command);
    };
    const table = { ...world.deps.table, wait, client: { send: send as typeof world.client.send } };
    await createProjector({ ...world.deps, table, projections: [listing] })(notice);
    expect(await world.kept('listing', 'ledgers/l-1')).toMatchObject({
      commit: 2,
      row: { seen: [1, 2, 3, 4] },
      revision: 1,
    });
  });

  it('GOV-04 gives up after many lost races, so that the message comes again', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A']));
    const { TransactionCanceledException } = await import('@aws-sdk/client-dynamodb');
    world.mock.on(TransactWriteItemsCommand).callsFake(async () => {
      throw new TransactionCanceledException({
        message: 'busy',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    });
    await expect(createProjector({ ...world.deps, projections: [listing] })(notice)).rejects.toThrow(
      '20 times',
    );
  });

  it('GOV-04 writes nothing for what the model does not show, nor for streams of others', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['Ignored']), commitOf('l-1', 1, ['A'], 'toasters'));
    const project = createProjector({ ...world.deps, projections: [listing] });
    await project(notice);
    await project(noticeOf('toasters/l-1'));
    expect(world.items.size).toBe(0);
    expect(world.reads).toEqual(['l-1 after 0']);
  });

  it('GOV-04 reports only the message that failed, with its reason in the log', async () => {
    const { handle } = start(ledgerWorld(commitOf('l-1', 1, ['A'])), listing);
    expect(failedIn(await batchPipeline(handle)(eventOf('poison', notice), {} as Context))).toEqual(['m-1']);
    expect(vi.mocked(process.stdout.write).mock.calls.join()).toContain('"messageId":"m-1"');
  });

  it('GOV-04 reads the log once for all messages of a batch about one stream, and writes once for a school and model', async () => {
    const world = ledgerWorld(
      commitOf('l-1', 1, ['A']),
      commitOf('l-1', 2, ['B']),
      commitOf('l-2', 1, ['A']),
    );
    const other: Projection = { ...listing, model: 'other' };
    const { handle } = start(world, listing, other);
    const event = eventOf(notice, noticeOf('ledgers/l-2'), notice);
    expect(failedIn(await batchPipeline(handle)(event, {} as Context))).toEqual([]);
    expect(world.reads).toEqual(['l-1 after 0', 'l-2 after 0']);
    expect(world.mock.commandCalls(TransactWriteItemsCommand)).toHaveLength(2);
    for (const model of ['listing', 'other']) {
      expect(await world.kept(model, 'ledgers/l-1')).toMatchObject({ commit: 2, row: { seen: [1, 3] } });
      expect(await world.kept(model, 'ledgers/l-2')).toMatchObject({ commit: 1 });
    }
  });

  it('GOV-04 settles the other models when one fails, and names the failed one on the queue', async () => {
    const world = ledgerWorld(commitOf('l-1', 1, ['A']));
    const { handle, requeued } = start(world, broken, listing);
    expect(failedIn(await batchPipeline(handle)(eventOf(notice, notice), {} as Context))).toEqual([]);
    expect(await world.kept('listing', 'ledgers/l-1')).toMatchObject({ commit: 1 });
    const source = { school, stream: 'ledgers', id: 'l-1' };
    expect(requeued).toEqual([failedMessage(source, ['broken'])]);
    expect(requestIn(requeued[0] ?? '')).toEqual({ source, models: ['broken'] });
    expect(failedIn(await batchPipeline(handle)(eventOf(requeued[0] ?? ''), {} as Context))).toEqual(['m-1']);
    expect(requeued).toHaveLength(1);
  });

  it('GOV-04 settles the other streams of a batch when one can not be projected', async () => {
    const picky: Projection = {
      model: 'picky',
      streams: {
        ledgers: (_, { streamId }) => {
          if (streamId === 'l-2') throw new Error('no row can be made');
          return { seen: [1] };
        },
      },
    };
    const ids = ['l-1', 'l-2', 'l-3', 'l-4', 'l-5'];
    const world = ledgerWorld(...ids.map((id) => commitOf(id, 1, ['A'])));
    const { handle, requeued } = start(world, picky);
    expect(
      failedIn(
        await batchPipeline(handle)(eventOf(...ids.map((id) => noticeOf(`ledgers/${id}`))), {} as Context),
      ),
    ).toEqual([]);
    expect(requeued).toEqual([failedMessage({ school, stream: 'ledgers', id: 'l-2' }, ['picky'])]);
    for (const id of ['l-1', 'l-3', 'l-4', 'l-5'])
      expect(await world.kept('picky', `ledgers/${id}`)).toMatchObject({ commit: 1 });
  });

  it('GOV-04 fails the messages of a stream whose failure can not be put on the queue', async () => {
    const { deps } = ledgerWorld(commitOf('l-1', 1, ['A']));
    const requeue = () => Promise.reject(new Error('no queue'));
    const handle = createHandler({
      ...deps,
      known: new Map(),
      projections: [broken, listing],
      requeue,
      dues: noDues,
    });
    expect(failedIn(await batchPipeline(handle)(eventOf(notice, notice), {} as Context))).toEqual([
      'm-1',
      'm-2',
    ]);
  });

  it('ORG-01 keeps the directory of schools under the trust, and every other model under its school', async () => {
    const key = (model: string, generation: number) => generationKey({ school, model }, generation);
    expect(key('school-directory', 1)).toBe('_trust/school-directory');
    expect(key('incident-log', 1)).toBe('larkfield-infant/incident-log');
    expect(key('incident-log', 2)).toBe('larkfield-infant/incident-log~2');
  });
});
