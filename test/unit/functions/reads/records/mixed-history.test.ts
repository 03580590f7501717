import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectedEvent, RowData } from '../../../../../domain/kernel/projection.ts';
import { devicesOnLoanProjection } from '../../../../../domain/read-models/devices-on-loan/projection.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../../events/catalogue/upcast.ts';
import { createLogReader } from '../../../../../events/log/log-reader.ts';
import { checkStream } from '../../../../../events/log/self-check.ts';
import { newestItem } from '../../../../../events/log/table.ts';
import type { ReadCommit, StoredEvent } from '../../../../../events/log/types.ts';
import { createToEnvelopes } from '../../../../../functions/shared/publishing/to-envelope.ts';
import {
  earlierEvents,
  type Release,
  type Written,
  writeAsReleased,
} from '../../../../support/evolution/earlier-log.ts';
import { atOnce, createProjector } from '../../../../support/projector.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const key = { school: SCHOOL, stream: 'devices', id: 'lis-lt-001' };
const path = `devices/${key.id}`;
const owner = devicesStream;

/**
 * Kept its state as the events were at the time: of another form than today's, under the state version
 * before.
 */
const release = (versions: Readonly<Record<string, number>>): Release => ({
  events: earlierEvents(devicesStream.events, versions),
  fold: {
    stateVersion: 1,
    initialState: { events: 0 },
    evolve: (state, { data }: StoredEvent) => ({ ...(state as object), ...data }),
  },
});
const releases = {
  first: release({ DeviceRegistered: 1, DeviceCorrected: 1 }),
  second: release({ DeviceRegistered: 2, DeviceCorrected: 1 }),
};

const event = (type: string, data: Written['data']): Written => ({
  type,
  occurredAt: '2026-09-02T09:00:00.000Z',
  data,
});
const loan = {
  ...{
    borrower: 'p-parent',
    pupil: 'u-301',
    purpose: 'remote-learning',
    lentOn: '2026-09-03',
    returnDue: '2026-10-23',
  },
  ...{ agreement: 'p-parent.parent', templateVersion: 1 },
};
const history = [
  {
    by: releases.first,
    now: '2026-09-02T09:00:00.000Z',
    written: [
      event('DeviceRegistered', { kind: 'pupil-laptop', label: 'trolley-2' }),
      event('DeviceSafeguardsInstalled', { safeguards: ['web-filter'] }),
    ],
  },
  {
    by: releases.second,
    now: '2026-09-03T09:00:00.000Z',
    written: [
      event('DeviceLent', loan),
      event('DeviceCorrected', { corrects: 1, changes: { kind: 'ta-laptop' }, reason: 'Another line.' }),
      event('DeviceCorrected', {
        corrects: 3,
        changes: { returnDue: '2026-10-30' },
        reason: 'Another week.',
      }),
    ],
  },
];

describe('a history of events of several schema versions', () => {
  const { api, post, get } = useApi();
  const table = () => ({
    client: api().clients.dynamo,
    tableName: api().env.EVENT_LOG_TABLE,
    trust: api().env.TRUST_ID,
  });
  const reader = () => createLogReader({ ...table(), catalogue: createUpcaster(catalogue) });
  const commits = async (id = key.id): Promise<readonly ReadCommit[]> => {
    const found: ReadCommit[] = [];
    for await (const commit of reader().commitsAfter({ ...key, id }, 0)) found.push(commit);
    return found;
  };
  const as = logIn('p-it');

  beforeAll(async () => {
    for (const { by, now, written } of history) await writeAsReleased(table(), by, { key, now, written });
    await writeAsReleased(table(), releases.second, {
      key: { ...key, id: 'lis-lt-002' },
      now: '2026-09-03T09:00:00.000Z',
      written: [event('DeviceRegistered', { form: 'laptop', intendedFor: 'teacher', label: null })],
    });
    const newest = { corrects: 1, changes: { supportsUpdates: true }, reason: 'Somebody looked.' };
    expect((await post(`${path}/correct-device`, { as, body: newest })).status).toBe(201);
    expect(
      (
        await post('devices/lis-lt-003/register-device', {
          as,
          body: { kind: 'desktop', supportsUpdates: true },
        })
      ).status,
    ).toBe(201);
  });

  it('GOV-04 lies in the log as it was written, each event under the version of its time', async () => {
    const versions = async (id?: string) =>
      (await commits(id)).flatMap(({ commit }) => commit.events.map(({ type, v }) => `${type} ${v}`));
    expect(await versions()).toEqual([
      'DeviceRegistered 1',
      'DeviceSafeguardsInstalled 1',
      'DeviceLent 1',
      'DeviceCorrected 1',
      'DeviceCorrected 1',
      'DeviceCorrected 3',
    ]);
    expect([...(await versions('lis-lt-002')), ...(await versions('lis-lt-003'))]).toEqual([
      'DeviceRegistered 2',
      'DeviceRegistered 3',
    ]);
  });

  it('DEV-01 folds to the state of today, which says nothing that nobody knew', async () => {
    const expected = {
      form: 'laptop',
      intendedFor: 'teaching-assistant',
      label: 'trolley-2',
      supportsUpdates: true,
      status: 'on-loan',
    };
    expect((await get(path, { as })).body).toMatchObject({
      commit: 3,
      version: 6,
      state: { ...expected, loan: { returnDue: '2026-10-30' } },
    });
    const second = { form: 'laptop', intendedFor: 'teacher', label: null, supportsUpdates: null };
    expect((await get('devices/lis-lt-002', { as })).body.state).toMatchObject(second);
    expect((await get('devices/lis-lt-003', { as })).body.state).toMatchObject({
      form: 'desktop',
      intendedFor: null,
      supportsUpdates: true,
    });
  });

  it('GOV-04 answers as of a day of the first version in the words of today', async () => {
    const { body } = await get(`${path}?asOf=2026-09-02T12:00:00Z`, { as });
    expect(body).toMatchObject({
      commit: 1,
      state: { status: 'in-store', form: 'laptop', intendedFor: 'pupil', supportsUpdates: null },
    });
    expect(body.state).not.toHaveProperty('kind');
    expect((await get(`${path}?asOf=2026-09-03T12:00:00Z`, { as })).body).toMatchObject({
      commit: 2,
      state: { intendedFor: 'teaching-assistant', supportsUpdates: null },
    });
  });

  it('GOV-04 lists the events under their newest schema version', async () => {
    const { body } = await get(`${path}/history`, { as });
    expect(body.events).toMatchObject([
      {
        type: 'DeviceRegistered',
        schemaVersion: 3,
        data: { form: 'laptop', intendedFor: 'pupil', label: 'trolley-2', supportsUpdates: null },
      },
      { type: 'DeviceSafeguardsInstalled', schemaVersion: 1 },
      { type: 'DeviceLent', schemaVersion: 1 },
      {
        type: 'DeviceCorrected',
        schemaVersion: 3,
        data: { changes: { form: 'laptop', intendedFor: 'teaching-assistant' } },
      },
      { type: 'DeviceCorrected', schemaVersion: 3, data: { changes: { returnDue: '2026-10-30' } } },
      { type: 'DeviceCorrected', schemaVersion: 3, data: { changes: { supportsUpdates: true } } },
    ]);
  });

  it('GOV-04 goes out with the schema of the newest version, and data that this schema allows', async () => {
    const toEnvelopes = createToEnvelopes({
      catalogue,
      dataschemaBase: 'https://docs.fernhill.example/schemas',
    });
    const [first] = await commits();
    expect(toEnvelopes((first as ReadCommit).commit, 1)).toMatchObject([
      {
        envelope: {
          dataschema: 'https://docs.fernhill.example/schemas/devices/DeviceRegistered/v3.json',
          data: { form: 'laptop', intendedFor: 'pupil', label: 'trolley-2', supportsUpdates: null },
        },
      },
      {
        envelope: {
          dataschema: 'https://docs.fernhill.example/schemas/devices/DeviceSafeguardsInstalled/v1.json',
        },
      },
    ]);
  });

  it('DEV-02 makes the rows that the same events would make today', async () => {
    const seen: string[] = [];
    const listing = (row: RowData | null, { type, data }: ProjectedEvent): RowData => {
      seen.push(`${type} ${Object.keys(data).join(' ')}`);
      return row ?? {};
    };
    const table = { client: api().client, tableName: 'rows', ...atOnce };
    const projections = [devicesOnLoanProjection, { model: 'listing', streams: { devices: listing } }];
    const message = JSON.stringify({ detail: { schoolid: SCHOOL, subject: path } });
    await createProjector({ log: reader(), table, catalogue: createUpcaster(catalogue), projections })(
      message,
    );
    expect(seen[0]).toBe('DeviceRegistered label form intendedFor supportsUpdates');
    expect(await api().readModel.sources(SCHOOL, 'devices-on-loan')).toEqual([
      {
        stream: 'devices',
        id: key.id,
        commit: 3,
        row: { ...loan, returnDue: '2026-10-30', isOpen: true, lentBy: 3 },
      },
    ]);
  });

  it('GOV-04 ignores the states that the earlier releases left, and stores one of today from there on', async () => {
    const [before, after] = await Promise.all([commits(), newestItem(table(), `${SCHOOL}/${path}`)]);
    expect(before).toHaveLength(3);
    expect(after?.unhashed).toMatchObject({
      sv: devicesStream.stateVersion,
      s: { form: 'laptop', supportsUpdates: true },
    });
    const stale = await newestItem(table(), `${SCHOOL}/devices/lis-lt-002`);
    expect(stale?.unhashed).toMatchObject({ sv: 1, s: { form: 'laptop' } });
    expect((await reader().load({ ...key, id: 'lis-lt-002' }, owner)).state).toMatchObject({
      status: 'in-store',
      registeredBy: 1,
    });
  });

  it('GOV-04 passes the self-check: chain, hashes and the state that is recomputed', async () => {
    const log = { ...table(), catalogue: createUpcaster(catalogue) };
    for (const [id, of] of [
      [key.id, 3],
      ['lis-lt-002', 1],
      ['lis-lt-003', 1],
    ] as const) {
      expect(await checkStream(log, { ...key, id }, owner)).toMatchObject({ ok: true, commits: of });
    }
  });

  it('GOV-04 takes a repeated registration of an earlier release for what it is, in the words of then', async () => {
    const body = { kind: 'teacher-laptop' };
    expect((await post('devices/lis-lt-002/register-device', { as, body })).status).toBe(200);
    const other = await post('devices/lis-lt-002/register-device', {
      as,
      body: { ...body, supportsUpdates: true },
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'DeviceAlreadyRegistered' } });
  });
});
