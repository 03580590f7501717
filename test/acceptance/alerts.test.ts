import { beforeAll, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../infra/local/demo/playing/signed-headers.ts';
import { firstDay } from '../support/first-day.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let secret: string;
let head: { readonly as: string };
const today = firstDay.slice(0, 10);

beforeAll(async () => {
  school = await ownSchool({ people: ['p-103'] });
  head = { as: school.logIn('head') };
  secret = (await school.get('alert-channels/web-filter/secret')).body.secret;
});

const alert = (number: string, changes: object = {}): string =>
  JSON.stringify({ number, severity: 'critical', category: 'self-harm', raisedAt: firstDay, ...changes });

/** As the product sends it: without a token. */
const send = async (body: string, headers: Readonly<Record<string, string>>) => {
  const response = await fetch(`${school.stack.url}${school.path}/alerts/web-filter`, {
    method: 'POST',
    headers,
    body,
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
};
/** By the stack's clock, which goes on while other files run: five minutes later a signature is too old. */
const ago = async (milliseconds: number): Promise<Date> =>
  new Date((await school.stack.now()) - milliseconds);
const signed = async (body: string, id: string, { key = secret, age = 0 } = {}) =>
  send(body, signedHeaders(key, body, { id, at: await ago(age) }));

describe('an alert of the school’s filtering product', () => {
  it('MON-04 is shown its secret by an administrator of the trust alone', async () => {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const refused = await school.get('alert-channels/web-filter/secret', head);
    expect(refused.status).toBe(403);
  });

  it('MON-04 becomes one concern, however often it is delivered, and mails its severity alone', async () => {
    const body = alert('x-1');
    expect(await signed(body, 'msg-1')).toMatchObject({ status: 201, body: { concern: 'web-filter.x-1' } });
    expect((await signed(body, 'msg-1')).status).toBe(201);
    expect((await signed(body, 'msg-2')).status).toBe(200);
    await school.settled();
    const { events } = (await school.get('concerns/web-filter.x-1/history', head)).body;
    expect(events).toMatchObject([{ type: 'MonitoringAlertRaised', actor: { id: 'system.alerts' } }]);
    const mails = (await school.mails()).filter(({ subject }) => /raised an alert/.test(subject));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body.text).toContain('Its severity is critical.');
    expect(JSON.stringify(mails)).not.toContain('self-harm');
  });

  it('MON-04 refuses what is not signed, or was signed before', async () => {
    const body = alert('x-2');
    const problem = { status: 401, type: expect.stringContaining('application/problem+json') };
    const other = `whsec_${Buffer.from('another secret of 256 bits').toString('base64')}`;
    expect(await signed(body, 'msg-3', { key: other })).toMatchObject(problem);
    expect(await signed(body, 'msg-3', { age: 301_000 })).toMatchObject(problem);
    const headers = signedHeaders(secret, body, { id: 'msg-3', at: await ago(0) });
    expect(await send(alert('x-3'), headers)).toMatchObject(problem);
    expect(await send(body, { 'content-type': 'application/json' })).toMatchObject(problem);
    expect(await signed(alert('x-2', { url: 'https://sites.example' }), 'msg-3')).toMatchObject({
      ...problem,
      status: 400,
    });
    expect((await school.get('concerns/web-filter.x-2', head)).status).toBe(404);
  });
});

describe('a concern that becomes an incident', () => {
  const incident = { id: 'from-concern-1', occurredOn: today, category: 'online-safety' };

  it('MON-04 INC-15 is judged once, and reported as the incident that it is', async () => {
    const triage = (await school.get('views/concerns?status=open', head)).body;
    expect(triage.items).toMatchObject([{ concern: 'web-filter.x-1', severity: 'critical' }]);
    const words = 'A child searched for it several times.';
    const involved = [{ person: 'u-301', part: 'victim' }];
    const judged = await school.post(
      'concerns/web-filter.x-1/assess-monitoring-alert',
      { decision: 'incident', incident: { ...incident, involved }, words },
      head,
    );
    expect(judged).toMatchObject({ status: 201, body: { events: [{ type: 'MonitoringAlertAssessed' }] } });
    await school.settled();
    const { events } = (await school.get(`incidents/${incident.id}/history`, head)).body;
    expect(events).toMatchObject([
      {
        type: 'IncidentReported',
        actor: { id: 'system.concern-incident' },
        data: { categories: ['online-safety'], involved },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(words);
    const after = (await school.get('views/concerns?status=settled', head)).body;
    expect(after.items).toMatchObject([{ outcome: 'incident', incident: incident.id }]);
    const again = await school.post(
      'concerns/web-filter.x-1/assess-monitoring-alert',
      { decision: 'dismissed', words },
      head,
    );
    expect(again).toMatchObject({ status: 422, body: { code: 'AlreadySettled', item: 'MON-04' } });
  });

  it('INC-15 is a parent’s worry, settled by the safeguarding lead as part of what is known', async () => {
    const parent = { as: school.logIn('parent') };
    const raised = await school.post(
      'concerns/worry-1/raise-concern',
      { about: 'u-301', words: 'My child saw something at school.' },
      parent,
    );
    expect(raised.status).toBe(201);
    expect((await school.get('concerns/worry-1', parent)).status).toBe(403);
    const settled = await school.post(
      'concerns/worry-1/settle-concern',
      { outcome: 'incident', incident, words: 'It is the same matter.' },
      head,
    );
    expect(settled).toMatchObject({ status: 201, body: { events: [{ type: 'ConcernSettled' }] } });
    const state = (await school.get('concerns/worry-1', head)).body;
    expect(JSON.stringify(state)).toContain('"isNew":false');
    await school.settled();
    const { events } = (await school.get(`incidents/${incident.id}/history`, head)).body;
    expect(events).toHaveLength(1);
  });
});
