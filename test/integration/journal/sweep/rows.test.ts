import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Projection } from '../../../../domain/kernel/projection.ts';
import { projectStreams } from '../../../../functions/shared/read-model/project-streams.ts';
import { readModelTable } from '../../../../functions/shared/read-model/read-model-table.ts';
import { type SweepSite, school, step, sweepSite } from '../../../support/sweeping.ts';

/** Counts the events of a device, and lists it under its number. */
const counted: Projection = {
  model: 'counted-devices',
  streams: { devices: (row, { version }) => ({ ...row, version }) },
  lists: {
    devices: ({ id, row }) => [
      {
        keys: [`by-id#${id}`],
        row: { key: id, version: row['version'] ?? null },
        counts: { all: [{ from: null, until: null }] },
      },
    ],
  },
};

let site: SweepSite;
beforeEach(async () => {
  site = await sweepSite();
  await site.journaled(await site.recorded(step(1), step(1), step(0)));
  const { client, tables, deps } = site;
  const projecting = { ...deps, table: readModelTable(client, tables.readModel), known: new Map() };
  const streams = [{ school, stream: 'devices', id: 'one' }];
  await projectStreams(projecting, [{ projection: counted, school, streams, generations: null }]);
});

const pk = { S: `${school}/counted-devices` };
const change = (sk: string, row: string) =>
  site.client.send(
    new UpdateItemCommand({
      TableName: site.tables.readModel,
      Key: { pk, sk: { S: sk } },
      UpdateExpression: 'SET #row = :row',
      ExpressionAttributeNames: { '#row': 'row' },
      ExpressionAttributeValues: { ':row': { S: row } },
    }),
  );
const sweep = () => site.sweep({ projections: [counted] });
const differing = async () => (await site.report())?.differingRows.map(({ row }) => row);

describe('the sweep, comparing rows with what the log gives', () => {
  it('GOV-04 finds nothing where nobody changed a row', async () => {
    expect(await sweep()).toMatchObject({ differing: 0, tampered: 0 });
  });

  it.each([
    ['what is kept of a record', 'devices/one', '{"version":7}', ['#by-id#one', 'devices/one']],
    ['what is no row at all', 'devices/one', 'nonsense', ['#by-id#one', 'devices/one']],
    ['a row of a list', '#by-id#one', '{"key":"one","version":7}', ['#by-id#one']],
    ['the numbers of the summary', '~summary', '{"at":"","steps":{"all":{"":7}}}', ['~summary']],
  ])('GOV-04 names %s that was altered', async (_, sk, row, named) => {
    await change(sk, row);
    expect(await sweep()).toMatchObject({ differing: named.length, tampered: 0 });
    expect(await differing()).toEqual(named);
  });

  it('GOV-04 names a row that somebody put into a list, and one that somebody took out', async () => {
    const Item = { pk, sk: { S: '#by-id#ghost' }, s: { S: 'devices/ghost' }, row: { S: '{"key":"ghost"}' } };
    await site.client.send(new PutItemCommand({ TableName: site.tables.readModel, Item }));
    await sweep();
    expect(await differing()).toEqual(['#by-id#ghost']);
    for (const one of ['#by-id#ghost', '#by-id#one'])
      await site.client.send(
        new DeleteItemCommand({ TableName: site.tables.readModel, Key: { pk, sk: { S: one } } }),
      );
    await sweep();
    expect(await differing()).toEqual(['#by-id#one']);
  });

  it('GOV-04 ends a sweep that somebody asked for as failed, and names the row', async () => {
    await change('devices/one', '{"version":7}');
    const { operations } = site.deps;
    const asked = { id: 'op-1', kind: 'sweep', school: null, model: null, expect: 'identical' } as const;
    const times = { requestedAt: '2026-09-03T08:30:00.000Z', updatedAt: '2026-09-03T08:30:00.000Z' };
    const state = {
      status: 'requested',
      reason: null,
      counts: {},
      rows: [],
      cursor: null,
      ended: false,
    } as const;
    await operations.put({ operation: { ...asked, requestedBy: 'p-1', ...times, ...state }, revision: null });
    const event = { source: 'daybook.operations', detail: { operation: 'op-1' } };
    await site.sweep({ projections: [counted] }, undefined, event);
    expect((await operations.get('op-1'))?.operation).toMatchObject({
      status: 'failed',
      reason: 'rows-differ',
      rows: [
        { row: 'larkfield-infant/counted-devices/#by-id#one', how: 'differs' },
        { row: 'larkfield-infant/counted-devices/devices/one', how: 'differs' },
      ],
    });
  });
});
