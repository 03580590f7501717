import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type createUpcaster, NewerEvent } from '../../../../events/catalogue/upcast.ts';
import { openRows } from '../../../../functions/sweep/check-rows.ts';
import { createRun } from '../../../../functions/sweep/run.ts';
import type { SweepDeps } from '../../../../functions/sweep/types.ts';
import { commitOf, ledgerWorld, listing, noticeOf, school } from '../../../support/ledgers.ts';
import { createProjector } from '../../../support/projector.ts';

const key = { school, stream: 'ledgers', id: 'l-1' };
const upcast: ReturnType<typeof createUpcaster>['upcast'] = (_, event) => {
  if (event.type === 'Newer') throw new NewerEvent('of a later release');
  return event;
};

describe('the sweep, at what a later release recorded', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => void vi.restoreAllMocks());

  it('GOV-04 compares no row that reflects it, and looks at every commit of the stream', async () => {
    const world = ledgerWorld(
      ...[['A'], ['Newer'], ['B']].map((types, at) => commitOf('l-1', at + 1, types)),
    );
    await createProjector({ ...world.deps, projections: [listing] })(noticeOf('ledgers/l-1'));
    const { client } = world;
    const deps = { client, readModelTable: 'rows', projections: [listing], catalogue: { upcast } };
    const run = createRun(deps as unknown as SweepDeps, () => false);
    const check = (await openRows(deps as unknown as SweepDeps, run, school)).of(key);
    for (const read of world.commits) check.visit(read);
    check.end();
    expect([run.findings.rows, run.checked.rows]).toEqual([[], 0]);
  });

  it('GOV-04 leaves a stream that it can’t fold, and fails no school for it', async () => {
    const run = createRun({} as SweepDeps, () => false);
    const work = async () => Promise.reject(new NewerEvent('of a later release'));
    expect(await run.onStream({ key, commit: 2 }, work)).toBeNull();
    expect([...run.failed]).toEqual([]);
    expect(
      await run.onStream({ key, commit: 2 }, async () => Promise.reject(new Error('outage'))),
    ).toBeNull();
    expect([...run.failed]).toEqual([school]);
  });
});
