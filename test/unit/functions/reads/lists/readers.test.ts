import { beforeAll, describe, expect, it } from 'vitest';
import { accessTenantOf } from '../../../../../domain/kernel/ids.ts';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { composeReact } from '../../../../../functions/react/compose.ts';
import { createHandler } from '../../../../../functions/react/handler.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { messagesOf } from '../../../../support/react.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('who has looked, over the API', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');

  beforeAll(async () => {
    const body = {
      occurredOn: '2026-09-10',
      place: 'Library',
      description: 'Said.',
      category: 'online-safety',
    };
    await post('incidents/i-3/report-incident', { as: logIn('p-teacher'), body });
    await get('incidents/i-3', { as: head });
    await get('incidents/i-3/history', { as: logIn('p-teacher') });
    await get('incidents/i-3', { as: logIn('p-teacher') });
    await projectAll(api());
  });

  it('INC-04 lists the readers of an incident for the headteacher, and is itself on record once', async () => {
    const { status, body } = await get('views/readers?incident=i-3', { as: head });
    expect([status, body.school]).toEqual([200, SCHOOL]);
    expect(body.items).toMatchObject([{ person: 'p-head', kind: 'read', stream: 'incidents', id: 'i-3' }]);
    await projectAll(api());
    const again = await get('views/readers?list=readers', { as: head });
    expect(again.body.items).toMatchObject([
      { person: 'p-head', kind: 'read', stream: 'views', id: 'readers' },
    ]);
  });

  it('INC-04 is kept from staff, office and administrators, whose attempt is on record, too', async () => {
    for (const as of [logIn('p-teacher'), logIn('p-office'), logIn('t-trust-admin', '_trust')])
      expect((await get('views/readers', { as })).status).toBe(403);
  });

  it('GOV-04 is a file for a spreadsheet, and pages without losing a line', async () => {
    const { headers, body } = await get('views/readers?limit=2', {
      as: head,
      headers: { accept: 'text/csv' },
    });
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['link']).toContain('rel="next"');
    expect(String(body).split('\r\n')[0]).toBe(
      '\ufeff"key","at","person","kind","stream","id","row","code","asOf"',
    );
  });

  it('GOV-04 tells the auditor of the trust, and answers for the past from the access journal’s own order', async () => {
    const auditor = logIn('t-auditor', '_trust');
    const now = await api().call('GET', '/v1/trust/views/readers?kind=not-granted', { as: auditor });
    expect(now.status).toBe(200);
    expect(now.body.items.map(({ school }: { school: string }) => school)).toContain(SCHOOL);
    const then = await get('views/readers?asOf=2026-09-10T08:30:00Z&incident=i-3', { as: head });
    expect(then.body.asOf.position).toBeGreaterThan(0);
    expect(then.body.items).toMatchObject([{ person: 'p-head', id: 'i-3' }]);
  });

  it('ACC-11 flags two refusals of one person on a day as one attempt, in the school that was asked', async () => {
    const { clients, env, items } = api();
    const handle = createHandler(composeReact(clients, env as never));
    const messages = () =>
      [...messagesOf(items)].filter(([id]) => id.startsWith(`${accessTenantOf(SCHOOL)}/access-journal/`));
    for (const [, body] of [...messages(), ...messages()]) await handle(body);
    const { state } = await api().api.log.load(
      { school: SCHOOL, stream: 'breaches', id: 'refused.2026-09-10.p-teacher' },
      breachesStream,
    );
    expect(state.attempts).toMatchObject([
      {
        person: 'p-teacher',
        place: 'this-system',
        asked: { stream: 'incidents', id: 'i-3', part: 'history' },
      },
    ]);
    await projectAll(api());
    const { body } = await get('views/security-events', { as: logIn('p-it') });
    const ofTeacher = body.items.filter(({ person }: { person: string }) => person === 'p-teacher');
    expect(ofTeacher).toHaveLength(1);
  });
});
