import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessTenantOf } from '../../../../domain/kernel/ids.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { parseLogKey } from '../../../../events/log/key.ts';
import { checkStream } from '../../../../events/log/self-check.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('the access journal', () => {
  const { api, post, get } = useApi();
  const incident = 'incidents/i-7';

  /** What is on record of a tenant, in the order in which it was written. */
  const recordsOf = async (tenant: string) => {
    const prefix = `log ${accessTenantOf(tenant)}/access-journal/`;
    const keys = [...api().items.keys()].filter((at) => at.startsWith(prefix));
    const reads = await Promise.all(
      keys.map((at) => {
        const [school = '', stream = '', id = ''] = (at.split(' ')[1] ?? '').split('/');
        return api().api.log.readCommit({ school, stream, id }, 1);
      }),
    );
    return reads.map((read) => ({ actor: read?.commit.actor, ...read?.commit.events[0] }));
  };
  const newestOf = async (tenant: string) => (await recordsOf(tenant)).at(-1);
  const countOf = async (tenant: string) => (await recordsOf(tenant)).length;
  const putsBy = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = api().mock.commandCalls(PutItemCommand).length;
    await work();
    return api()
      .mock.commandCalls(PutItemCommand)
      .slice(before)
      .map(({ args }) => args[0].input.Item?.['pk']?.S ?? '');
  };

  beforeAll(async () => {
    const body = {
      occurredOn: '2026-09-10',
      place: 'Library',
      description: 'A canary sang in the library.',
      category: 'online-safety',
    };
    await post(`${incident}/report-incident`, { as: logIn('p-teacher'), body });
  });

  it('GOV-04 INC-04 has who read a sensitive record, by which row of the table, and costs the read one request', async () => {
    const puts = await putsBy(() => get(incident, { as: logIn('p-head') }));
    expect(puts.map((key) => key.split('/').slice(0, 2))).toEqual([
      [accessTenantOf(SCHOOL), 'access-journal'],
    ]);
    expect(await newestOf(SCHOOL)).toMatchObject({
      actor: { id: 'p-head', roles: expect.arrayContaining(['headteacher']) },
      type: 'SensitiveRecordRead',
      data: {
        stream: 'incidents',
        id: 'i-7',
        row: 'incidents/read',
        shown: [],
      },
    });
  });

  it('GOV-04 is found as it was written, by whoever checks the log', async () => {
    await get(incident, { as: logIn('p-head') });
    const own = `log ${accessTenantOf(SCHOOL)}/access-journal/`;
    const keys = [...api().items.keys()].flatMap((at) =>
      at.startsWith(own) ? [parseLogKey(at.split(' ')[1] ?? '')] : [],
    );
    expect(keys.length).toBeGreaterThan(0);
    const log = { client: api().client, tableName: 'log', catalogue: createUpcaster(catalogue) };
    for (const key of keys) expect(await checkStream(log, key)).toMatchObject({ ok: true, commits: 1 });
  });

  it('GOV-04 has nothing of a read that is not sensitive, which costs what it cost before', async () => {
    expect(await putsBy(() => get('devices/d-9', { as: logIn('p-it') }))).toEqual([]);
  });

  it('GOV-04 has a replay as one, with the instant that was asked about', async () => {
    expect((await get('as-of?at=2026-09-09T12:00:00Z', { as: logIn('p-head') })).status).toBe(200);
    expect(await newestOf(SCHOOL)).toMatchObject({
      actor: { id: 'p-head' },
      type: 'AuditReplayPerformed',
      data: { stream: 'audit', id: 'as-of', asOf: '2026-09-09T12:00:00.000Z', by: 'recorded' },
    });
  });

  it('ACC-11 has what was not granted: who asked for what, and that no row allows it; never more', async () => {
    const { status } = await get(`${incident}/history?limit=5`, { as: logIn('p-teacher') });
    expect(status).toBe(403);
    expect(await newestOf(SCHOOL)).toMatchObject({
      actor: { id: 'p-teacher' },
      type: 'AccessRefused',
      data: {
        person: 'p-teacher',
        on: '2026-09-10',
        method: 'GET',
        stream: 'incidents',
        id: 'i-7',
        part: 'history',
        row: null,
      },
    });
  });

  it('ACC-11 has a log-in that the school does not know as nobody', async () => {
    await get(incident, { as: logIn('p-head', OTHER_SCHOOL) });
    const { actor, data } = (await newestOf(SCHOOL)) ?? {};
    expect([actor, data?.['person']]).toEqual([{ id: 'system.nobody', roles: [] }, null]);
  });

  it('ACC-11 has a command that nobody granted, and one that a rule refused with its code, without what was sent', async () => {
    const body = { ...{ kind: 'tablet', label: 'canary' }, occurredAt: '2026-09-09T12:00:00Z' };
    expect((await post('devices/d-7/register-device', { as: logIn('p-teacher'), body })).status).toBe(403);
    expect(await newestOf(SCHOOL)).toMatchObject({
      type: 'AccessRefused',
      data: { method: 'POST', stream: 'devices', id: 'd-7', part: 'register-device' },
    });
    const late = { kind: 'tablet', label: 'canary', occurredAt: '2027-09-09T12:00:00Z' };
    const { body: problem } = await post('devices/d-7/register-device', { as: logIn('p-it'), body: late });
    const record = await newestOf(SCHOOL);
    expect(record).toMatchObject({
      actor: { id: 'p-it' },
      type: 'CommandRefused',
      data: { person: 'p-it', stream: 'devices', id: 'd-7', command: 'register-device', code: problem.code },
    });
    expect(JSON.stringify(record)).not.toContain('canary');
  });

  it('GOV-04 of the trust has what is refused of a school that nobody registered', async () => {
    const before = await countOf('_trust');
    expect(
      (await api().call('GET', '/v1/schools/made-up/incidents/i-1', { as: logIn('p-head') })).status,
    ).toBe(403);
    expect(await countOf('_trust')).toBe(before + 1);
    expect(await countOf('made-up')).toBe(0);
  });

  it('GOV-04 takes no command, whoever sends it', async () => {
    const path = `/v1/schools/${accessTenantOf(SCHOOL)}/devices/d-1/register-device`;
    const { status, body } = await api().call('POST', path, { as: logIn('p-it'), body: { kind: 'tablet' } });
    expect([status, body.issues[0].path]).toEqual([400, '/path/schoolId']);
  });

  it('GOV-04 ACC-11 refuses the answer where it can not be written: neither the data nor the refusal goes out', async () => {
    api().mock.on(PutItemCommand).rejects(new Error('away'));
    const answers = [
      await get(incident, { as: logIn('p-head') }),
      await get(incident, { as: logIn('p-teacher') }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.state, body.title]).toEqual([500, undefined, expect.any(String)]);
      expect(JSON.stringify(body)).not.toContain('canary');
    }
  });
});
