import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection, StoredRow } from '../../../../domain/kernel/projection.ts';
import type { ReadCommit, StoredEvent } from '../../../../events/log/types.ts';
import { createHandler } from '../../../../functions/project/handler.ts';
import { failedMessage, requestIn, subjectOf } from '../../../../functions/project/message.ts';
import { queuePipeline } from '../../../../functions/shared/lambda/queue-pipeline.ts';
import { generationKey } from '../../../../functions/shared/read-model/generations.ts';
import { createReadModel, type ReadModel } from '../../../../functions/shared/read-model/read-model.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { createProjector, noDues } from '../../../support/projector.ts';

/** Lists the versions that it saw, so that a lost or doubled event shows. */
const listing: Projection = {
  model: 'listing',
  streams: {
    ledgers: (row, event) => (event.type === 'Ignored' ? row : { seen: [...((row?.['seen'] as number[]) ?? []), event.version] }),
  },
};
const commitOf = (commit: number, ...types: string[]) =>
  ({
    commit: {
      school: 'larkfield-infant',
      stream: 'ledgers',
      id: 'l-1',
      commit,
      firstVersion: commit * 2 - 1,
      recordedAt: '2026-09-03T08:30:00.000Z',
      actor: { id: 'p-1', roles: [] },
      events: types.map((type) => ({ type, v: 1, occurredAt: '2026-09-03T08:30:00.000Z', data: {} })),
    },
  }) as unknown as ReadCommit;

const setUp = (commits: ReadCommit[]) => {
  const { client, items } = fakeDynamo();
  const readModel = createReadModel({ client, tableName: 'rows' });
  async function* commitsAfter(_: unknown, after: number) {
    yield* commits.filter(({ commit }) => commit.commit > after);
  }
  const deps = { projection: listing, log: { commitsAfter }, readModel, catalogue: { upcast: (_: string, event: StoredEvent) => event } };
  const ring = JSON.stringify({ detail: { schoolid: 'larkfield-infant', subject: 'ledgers/l-1' } });
  const place = { model: 'listing', source: { school: 'larkfield-infant', stream: 'ledgers', id: 'l-1' }, generation: 1 };
  return { deps, ring, place, readModel, items, commits };
};

describe('the projector', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 applies whole commits in order, and none twice', async () => {
    const { deps, ring, place, readModel, commits } = setUp([commitOf(1, 'A', 'B')]);
    const project = createProjector(deps);
    await project(ring);
    await project(ring);
    commits.push(commitOf(2, 'C', 'D'));
    await project(ring);
    expect(await readModel.get(place)).toEqual({ stream: 'ledgers', id: 'l-1', commit: 2, row: { seen: [1, 2, 3, 4] } });
  });

  it('GOV-04 goes on from the newer row when another writer was first', async () => {
    const { deps, ring, place, readModel, commits } = setUp([commitOf(1, 'A', 'B')]);
    let isFirst = true;
    const racing: ReadModel = {
      ...readModel,
      put: async (at, row, previous) => {
        if (isFirst) {
          isFirst = false;
          commits.push(commitOf(2, 'C', 'D'));
          await createProjector(deps)(ring);
        }
        return readModel.put(at, row, previous);
      },
    };
    await createProjector({ ...deps, readModel: racing })(ring);
    expect(await readModel.get(place)).toMatchObject({ commit: 2, row: { seen: [1, 2, 3, 4] } });
  });

  it('GOV-04 gives up after many lost races, so that the message comes again', async () => {
    const { deps, ring, readModel } = setUp([commitOf(1, 'A')]);
    await expect(createProjector({ ...deps, readModel: { ...readModel, put: async () => false } })(ring)).rejects.toThrow('20 times');
  });

  it('GOV-04 writes no row for what the model does not show, nor for streams of others', async () => {
    const { deps, ring, items } = setUp([commitOf(1, 'Ignored')]);
    await createProjector(deps)(ring);
    await createProjector(deps)(ring.replaceAll('ledgers', 'toasters'));
    expect(items.size).toBe(0);
  });

  it('GOV-04 reports only the message that failed, with its reason in the log', async () => {
    const { deps, ring } = setUp([commitOf(1, 'A')]);
    const record = (messageId: string, body: string) => ({ messageId, body, attributes: { ApproximateReceiveCount: '1' } });
    const event = { Records: [record('m-1', 'poison'), record('m-2', ring)] } as SQSEvent;
    expect(await queuePipeline(createProjector(deps))(event, {} as Context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
    expect(vi.mocked(process.stdout.write).mock.calls.join()).toContain('"messageId":"m-1"');
  });

  it('GOV-04 reads on once for all messages of a batch that ring for one stream, and reports them together when that fails', async () => {
    const { deps, ring, place, readModel } = setUp([commitOf(1, 'A'), commitOf(2, 'B')]);
    const record = (messageId: string, body: string) => ({ messageId, body, attributes: { ApproximateReceiveCount: '1' } });
    const other = ring.replace('l-1', 'l-2');
    const event = { Records: [record('m-1', ring), record('m-2', other), record('m-3', ring), record('m-4', 'poison')] } as SQSEvent;
    const asked: string[] = [];
    const counting = (fails: boolean) =>
      createProjector({
        ...deps,
        readModel: {
          ...readModel,
          get: async (at) => {
            asked.push(at.source.id);
            if (fails && at.source.id === 'l-1') throw new Error('no answer');
            return readModel.get(at);
          },
        },
      });
    const failed = ({ batchItemFailures }: SQSBatchResponse) => batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(failed(await queuePipeline(counting(true), subjectOf)(event, {} as Context))).toEqual(['m-1', 'm-3', 'm-4']);
    expect(failed(await queuePipeline(counting(false), subjectOf)(event, {} as Context))).toEqual(['m-4']);
    // What failed comes back by itself, once.
    expect(asked).toEqual(['l-1', 'l-1', 'l-2', 'l-1', 'l-2']);
    expect(await readModel.get(place)).toMatchObject({ commit: 2, row: { seen: [1, 3] } });
  });

  it('GOV-04 settles the other models when one fails, and names the failed one on the queue', async () => {
    const { deps, ring, readModel } = setUp([commitOf(1, 'A')]);
    const broken: Projection = {
      model: 'broken',
      streams: {
        ledgers: () => {
          throw new Error('no row can be made');
        },
      },
    };
    const requeued: string[] = [];
    const requeue = async (body: string) => void requeued.push(body);
    const project = createHandler({ ...deps, projections: [broken, listing], requeue, dues: noDues });
    await project(ring);
    const source = { school: 'larkfield-infant', stream: 'ledgers', id: 'l-1' };
    expect(await readModel.get({ model: 'listing', source, generation: 1 })).toMatchObject({ commit: 1 });
    expect(requeued).toEqual([failedMessage(source, ['broken'])]);
    expect(requestIn(requeued[0] ?? '')).toEqual({ source, models: ['broken'] });
    expect(subjectOf(requeued[0] ?? '')).not.toBe(subjectOf(ring));
    await expect(project(requeued[0] ?? '')).rejects.toThrow('no row can be made');
    expect(requeued).toHaveLength(1);
  });

  it('ORG-01 keeps the directory of schools under the trust, and every other model under its school', async () => {
    const key = (model: string, generation: number) => generationKey({ school: 'larkfield-infant', model }, generation);
    expect(key('school-directory', 1)).toBe('_trust/school-directory');
    expect(key('incident-log', 1)).toBe('larkfield-infant/incident-log');
    expect(key('incident-log', 2)).toBe('larkfield-infant/incident-log~2');
  });

  it('GOV-04 reads a model to its end, page after page', async () => {
    const { readModel, place } = setUp([]);
    const row: StoredRow = { stream: 'ledgers', id: 'l-1', commit: 1, row: {} };
    expect(await readModel.put(place, row, null)).toBe(true);
    expect(await readModel.put(place, row, null)).toBe(false);
    expect(await readModel.put(place, { ...row, commit: 2 }, 1)).toBe(true);
    expect(await readModel.all('larkfield-infant', 'listing')).toEqual([{ ...row, commit: 2 }]);
  });
});
