import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asStored } from '../../../../domain/kernel/as-stored.ts';
import { listsInMemory } from '../../../../domain/kernel/lists-in-memory.ts';
import { projectedEvent } from '../../../../domain/kernel/projected-event.ts';
import type { Projection } from '../../../../domain/kernel/projection.ts';
import { type EventOf, everJoined, rowSteps } from '../../../../domain/kernel/row-steps.ts';
import { projections, readModels } from '../../../../domain/read-models/index.ts';
import { rowFold } from '../../../../domain/reports/as-of/row-fold.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import type { ReadCommit } from '../../../../events/log/types.ts';
import { historyOf } from '../../../support/histories.ts';

const school = 'larkfield-infant';
const records = ['people/p-201', 'agreements/p-201.parent', 'devices/LT-1', 'incidents/i-1', 'access/p-101'];
const historiesOf = records.map((name) => {
  const [stream = '', id = ''] = name.split('/');
  return historyOf(catalogue.find((one) => one.stream === stream)!, { school, stream, id });
});

const eventsIn = (commits: readonly ReadCommit[]): readonly EventOf[] =>
  commits.flatMap(({ commit }) =>
    commit.events.map((event, index) => ({
      ...{ stream: commit.stream, id: commit.id },
      event: projectedEvent(commit, event, commit.firstVersion + index),
    })),
  );

/** The rows of a list as a replay of everything makes them. */
const standing = (projection: Projection, commits: readonly ReadCommit[]) => {
  const fold = rowFold(projection);
  for (const { commit } of commits)
    for (const [index, event] of commit.events.entries())
      fold.accept({ commit, position: 1, version: commit.firstVersion + index, event });
  return listsInMemory(projection, fold.rows()).rows;
};

/** A row stands under several keys; where a drawn history gives two rows of one key, none can be asked for. */
const onceEach = (rows: ReturnType<typeof standing>) => {
  const byKey = Map.groupBy(rows, ({ source, row }) => `${source.stream}/${source.id} ${row['key']}`);
  return [...byKey.values()].flatMap(([first, ...others]) =>
    first !== undefined && others.every(({ row }) => row === first.row) ? [first] : [],
  );
};

describe('the steps of a row', () => {
  it('GOV-04 end with the row that stands in the list, and each changes it', () => {
    let looked = 0;
    void fc.assert(
      fc.property(fc.tuple(...historiesOf), (histories) => {
        const commits = histories.flat();
        const events = eventsIn(commits);
        for (const { projection } of readModels.filter(({ view }) => view !== null))
          for (const { source, row } of onceEach(standing(projection, commits))) {
            const steps = rowSteps(projection, source, String(row['key']), events);
            expect(steps.at(-1)?.row, projection.model).toEqual(asStored(row));
            const texts = steps.map((step) => JSON.stringify(step.row));
            expect(texts.every((text, index) => text !== texts[index - 1])).toBe(true);
            looked += 1;
          }
      }),
      { numRuns: 5 },
    );
    expect(looked).toBeGreaterThan(10);
  });

  const loans = projections.find(({ model }) => model === 'devices-on-loan')!;
  const at = (stream: string, id: string, version: number, type: string, data: object): EventOf => ({
    ...{ stream, id },
    event: {
      ...{ type, version, streamId: id, actor: 'p-1', data: data as never },
      ...{ occurredAt: `2026-09-0${version}T08:00:00.000Z`, recordedAt: `2026-09-0${version}T08:00:00.000Z` },
    },
  });
  const device = { stream: 'devices', id: 'd-1' };
  const loan = { borrower: 'p-2', pupil: 'p-3', purpose: 'Homework', lentOn: '2026-09-02', returnDue: null };
  const lent = at('devices', 'd-1', 2, 'DeviceLent', {
    ...loan,
    agreement: 'p-3.parent',
    templateVersion: 1,
  });
  const withdrawn = at('agreements', 'p-3.parent', 3, 'AgreementWithdrawn', {
    withdrawnOn: '2026-09-03',
    by: 'p-2',
  });
  const signed = at('agreements', 'p-3.parent', 1, 'AgreementSigned', {
    templateVersion: 1,
    signedOn: '2026-09-01',
  });
  const returned = at('devices', 'd-1', 4, 'DeviceReturned', { returnedOn: '2026-09-04' });

  it('AGR-08 name what another record changed in it, and that it stands there no more', () => {
    expect(everJoined(loans, device, [lent, returned])).toEqual([{ stream: 'agreements', id: 'p-3.parent' }]);
    const steps = rowSteps(loans, device, 'd-1', [signed, lent, withdrawn, returned]);
    expect(steps.map(({ event, row }) => [event.type, row?.['isAgreementWithdrawn'] ?? null])).toEqual([
      ['DeviceLent', false],
      ['AgreementWithdrawn', true],
      ['DeviceReturned', null],
    ]);
  });

  it('GOV-04 are none of a row that never stood there', () => {
    expect(rowSteps(loans, device, 'd-9', [lent, returned])).toEqual([]);
  });
});
