import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../domain/streams/devices/stream.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../../events/log/event-log.ts';
import type { Answer } from '../../../support/api.ts';
import { proposal } from '../../../support/log.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const signing = { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in' };

/** What a stream remembers at least, in commits. */
const REMEMBERED = 8;

describe('a repeat of a command', () => {
  const { api, post, get } = useApi();
  const as = logIn('p-teacher');
  const record = 'agreements/p-teacher.staff';
  const sign = (key: string) => post(`${record}/sign-agreement`, { as, key, body: signing });
  const withdraw = (key: string) => post(`${record}/withdraw-agreement`, { as, key, body: {} });
  const inLog = (at: string) => at.startsWith(`log ${SCHOOL}/agreements/p-teacher.staff `);
  const written = () => [...api().items.keys()].filter(inLog).length;
  const forget = () => {
    for (const at of [...api().items.keys()].filter(inLog)) api().items.delete(at);
  };
  beforeEach(forget);

  it('AGR-01 never acts later than its first answer, where there was nothing to do the first time', async () => {
    await sign('K1');
    const first = await sign('K2');
    expect(first).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { commit: 2, events: [] } });
    expect(await withdraw('K3')).toMatchObject({ status: 201 });
    const again = await sign('K2');
    expect(again).toMatchObject({
      status: 200,
      body: first.body,
      headers: { 'idempotency-replayed': 'true' },
    });
    expect((await get(record, { as })).body.state.status).toBe('withdrawn');
    expect(written()).toBe(3);
  });

  it('DEV-01 shows nothing of a record that has commits without events alone', async () => {
    const reader = { client: api().client, tableName: 'log', trust: 'fernhill' };
    const log = createEventLog({ ...reader, catalogue: createUpcaster(catalogue) });
    const device = { school: SCHOOL, stream: 'devices', id: 'lis-lt-900' };
    await (await log.load(device, devicesStream)).append(proposal({ events: [] }));
    const it = { as: logIn('p-it') };
    for (const path of ['', '/history', '?asOf=2026-09-10T08:30:00Z', '/history?asOf=2026-09-10T08:30:00Z'])
      expect((await get(`devices/lis-lt-900${path}`, it)).status).toBe(404);
    const body = { kind: 'tablet' };
    expect(await post('devices/lis-lt-900/register-device', { ...it, body })).toMatchObject({
      status: 201,
      body: { commit: 2, version: 1, events: [{ type: 'DeviceRegistered', version: 1 }] },
    });
    const tag = (await get('devices/lis-lt-900', it)).headers['etag'] ?? '';
    const again = { ...it, body, headers: { 'if-match': tag } };
    expect(await post('devices/lis-lt-900/register-device', again)).toMatchObject({
      status: 200,
      headers: { etag: '"3"' },
    });
    const stale = { ...it, body: { safeguards: ['web-filter'] }, headers: { 'if-match': tag } };
    expect((await post('devices/lis-lt-900/install-safeguards', stale)).status).toBe(412);
  });

  it('AGR-01 is refused with another body, also where there was nothing to do', async () => {
    await sign('K1');
    await sign('K2');
    const other = { as, key: 'K2', body: { ...signing, signedName: 'A. Shah' } };
    expect(await post(`${record}/sign-agreement`, other)).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('#idempotency-key-reused') },
    });
  });

  it('AGR-01 gets the first answer of its key again, and acts once, whatever came in between', async () => {
    const send = (key: string) => (key.startsWith('s') ? sign(key) : withdraw(key));
    const repeat = async (key: string, first: Answer, before: number) => {
      if (before - first.body.commit >= REMEMBERED) return;
      const headers = { 'idempotency-replayed': 'true' };
      expect(await send(key)).toMatchObject({ status: first.status, body: first.body, headers });
      expect(written()).toBe(before);
    };
    const sendNew = async (key: string, known: Known, before: number) => {
      const wanted = expectedOf(key, known.status);
      const answer = await send(key);
      expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([wanted, undefined]);
      expect(written()).toBe(wanted === 422 ? before : before + 1);
      if (wanted !== 422) known.firsts.set(key, answer);
      if (wanted === 201) known.status = statusAfter(key);
    };
    const commands = fc.array(fc.constantFrom('s0', 's1', 's2', 'w0', 'w1', 'w2'), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(commands, async (keys) => {
        forget();
        const known: Known = { status: 'unsigned', firsts: new Map() };
        for (const key of keys) {
          const first = known.firsts.get(key);
          await (first === undefined ? sendNew(key, known, written()) : repeat(key, first, written()));
        }
        const state = await get(record, { as });
        expect(state.body.state?.status ?? 'unsigned').toBe(known.status);
      }),
      { numRuns: 40 },
    );
  });
});

/** What a caller knows of a record. */
interface Known {
  status: string;
  readonly firsts: Map<string, Answer>;
}

const statusAfter = (key: string): string => (key.startsWith('s') ? 'signed' : 'withdrawn');

/** By the rules of the stream. */
const expectedOf = (key: string, status: string): number => {
  if (key.startsWith('s')) return status === 'signed' ? 200 : 201;
  if (status === 'unsigned') return 422;
  return status === 'signed' ? 201 : 200;
};
