import { beforeAll, describe, expect, it } from 'vitest';
import { composeNotify } from '../../../../../functions/notify/compose.ts';
import { createHandler } from '../../../../../functions/notify/handler.ts';
import { holder, message, peopleWith, readModelOf } from '../../../../support/notify.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

const env = { READ_MODEL_TABLE: 'rows', DELIVERIES_TABLE: 'deliveries', MAIL_FROM: 'd@fernhill.example' };
const now = '2026-09-10T08:30:00.000Z';

describe('who was notified', () => {
  const { api, get, post } = useApi();
  const notified = 'notifications/incidents.i-55.1';
  const lent = 'notifications/devices.d-1.1';

  beforeAll(async () => {
    const { clients, env: own } = api();
    const deps = {
      ...composeNotify(
        clients,
        {
          ...own,
          ...env,
          PORTAL_URL: 'https://daybook.fernhill.example',
          SIGN_URL: 'https://api.daybook.fernhill.example/v1/sign',
        },
        async () => {},
      ),
      readModel: readModelOf(holder('p-head', 'dsl')),
      peopleOf: peopleWith(),
      requeue: async () => undefined,
    };
    const flags = { illegal: false, serious: false, involvesLessonResources: false };
    for (const body of [
      message('IncidentReported', 'incidents/i-55', { category: 'online-safety', ...flags }),
      message('WorkDeviceAllocated', 'devices/d-1', { person: 'p-teacher', allocatedOn: '2026-09-10' }),
    ])
      await createHandler(deps)(body.replaceAll('2026-09-14T09:00:00.000Z', now));
  });

  it('INC-04 of an incident is shown to those who may read the incident, and that is recorded', async () => {
    const answer = await get(notified, { as: logIn('p-head') });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        state: { notices: [{ status: 'addressed', addressed: [{ decided: [{ person: 'p-head' }] }] }] },
      },
    });
    expect(api().readings.at(-1)).toEqual({
      actor: 'p-head',
      school: SCHOOL,
      stream: 'notifications',
      id: 'incidents.i-55.1',
    });
    expect((await get(`${notified}/history`, { as: logIn('p-head') })).body.events).toMatchObject([
      { type: 'SafeguardingTeamAlerted', actor: { id: 'system.notify' } },
    ]);
  });

  it('INC-04 of an incident is shown to nobody else, not even to those who may read other notifications', async () => {
    for (const as of [
      logIn('p-teacher'),
      logIn('p-office'),
      logIn('p-head', OTHER_SCHOOL),
      logIn('t-auditor', '_trust'),
      logIn('t-trust-admin', '_trust'),
    ]) {
      expect((await get(notified, { as })).status).toBe(403);
      expect((await get(`${notified}/history`, { as })).status).toBe(403);
    }
    for (const as of [logIn('p-office'), logIn('t-auditor', '_trust')])
      expect((await get(lent, { as })).status).toBe(200);
    expect((await get('notifications/nonsense', { as: logIn('p-head') })).status).toBe(403);
  });

  it('INC-04 is for nobody to say but the product', async () => {
    const { example } = (await import('../../../../../domain/streams/notifications/commands.ts'))
      .notificationsCommands.RecordRecipients;
    for (const as of [logIn('p-head'), logIn('t-trust-admin', '_trust')])
      expect((await post(`${notified}/record-recipients`, { as, body: example })).status).toBe(403);
  });
});
