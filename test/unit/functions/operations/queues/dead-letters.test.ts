import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { letterOf } from '../../../../../functions/operations/queues/letter.ts';
import { healthSite } from '../../../../support/health-site.ts';

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

const LETTERS = 'GET /v1/trust/queues/{queue}/dead-letters';
const QUEUES = 'GET /v1/trust/queues';
const sentAt = '2026-09-09T12:00:00.000Z';
const detail = {
  ...{ schoolid: 'larkfield-infant', subject: 'devices/d-1', type: 'DeviceLent', streamversion: 3 },
  ...{ position: 41, data: { borrower: 'p-100', purpose: 'Grace Okoro reads at home' } },
};
const event = JSON.stringify({ source: 'daybook.devices', detail });
const nobody = {
  school: null,
  stream: null,
  id: null,
  type: null,
  version: null,
  position: null,
  models: [],
};
const lettersIn = async (queue: string, messages: readonly object[]) => {
  const site = healthSite({ [`${queue}-dead`]: { messages: messages as never } });
  return (await site.call(LETTERS, { params: { queue } })).body;
};

describe('a dead letter', () => {
  it('GOV-04 says which event it is about, when it was sent and that its function failed at it', async () => {
    expect(await lettersIn('project', [{ body: event, sentAt }])).toEqual({
      queue: 'project',
      hasWayBack: true,
      messages: 1,
      deadLetters: [
        {
          ...{ message: 'm-0', sentAt, received: 1, reason: 'not-handled', error: null },
          ...{ school: 'larkfield-infant', stream: 'devices', id: 'd-1', type: 'DeviceLent' },
          ...{ version: 3, position: 41, models: [] },
        },
      ],
    });
  });

  it.each([
    [
      'that the bus could not deliver',
      { body: event, attributes: { ERROR_CODE: 'NO_PERMISSIONS' } },
      { reason: 'not-delivered', error: 'NO_PERMISSIONS', stream: 'devices', position: 41 },
    ],
    [
      'of an invocation that failed',
      {
        body: JSON.stringify({
          requestContext: { condition: 'RetriesExhausted' },
          requestPayload: JSON.parse(event),
          responsePayload: { errorType: 'TamperedJournal', errorMessage: 'Grace Okoro' },
        }),
      },
      { reason: 'run-failed', error: 'TamperedJournal', id: 'd-1' },
    ],
    [
      'of a run that was never tried',
      { body: JSON.stringify({ requestContext: { condition: 'EventAgeExceeded' }, requestPayload: {} }) },
      { reason: 'run-failed', error: 'EventAgeExceeded', ...nobody },
    ],
    [
      'that the relay put aside',
      {
        body: JSON.stringify({ reason: 'not-published', key: 'larkfield-infant/people/p-1/4', position: 9 }),
      },
      { reason: 'set-aside', error: 'not-published', school: 'larkfield-infant', id: 'p-1', position: 9 },
    ],
    [
      'that names lists',
      { body: JSON.stringify({ school: 's-1', stream: 'people', id: 'p-1', models: ['role-holders'] }) },
      { reason: 'not-handled', school: 's-1', stream: 'people', models: ['role-holders'] },
    ],
    [
      'about a whole school',
      { body: JSON.stringify({ remake: { school: 's-1', after: 'people/p-1' } }) },
      { reason: 'not-handled', school: 's-1', stream: null, id: null },
    ],
    ['of no form that is known', { body: 'Grace Okoro' }, { reason: 'not-handled', ...nobody }],
  ])('GOV-04 %s says so, and no more', async (_, message, expected) => {
    const { deadLetters } = await lettersIn('project', [{ sentAt, ...message }]);
    expect(deadLetters).toMatchObject([expected]);
    expect(JSON.stringify(deadLetters)).not.toContain('Okoro');
  });

  it('GOV-04 of what no function reads has no way back; the oldest comes first', async () => {
    const body = await lettersIn('relay', [
      { body: '{}', sentAt },
      { body: '{}', sentAt: '2026-09-08T12:00:00.000Z' },
    ]);
    expect(body).toMatchObject({
      hasWayBack: false,
      deadLetters: [{ message: 'm-1', reason: 'unknown' }, {}],
    });
  });

  it('DPR-01 says no text that is not an id or a word of the product, whatever is in it', () => {
    const secret = 'Grace Okoro 07700 900123';
    const names = [
      'detail',
      'schoolid',
      'subject',
      'type',
      'key',
      'reason',
      'school',
      'stream',
      'id',
      'models',
    ];
    const deep = [
      'requestContext',
      'condition',
      'requestPayload',
      'responsePayload',
      'errorType',
      'position',
    ];
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(secret, `s/${secret}/x`, [secret], 1, null),
        fc.dictionary(fc.constantFrom(...names, ...deep), tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.boolean(), (body, isRead) => {
        const MessageAttributes = { ERROR_CODE: { DataType: 'String', StringValue: secret } };
        for (const attributes of [{}, { MessageAttributes }]) {
          const said = letterOf({ MessageId: 'm', Body: JSON.stringify(body), ...attributes }, isRead);
          expect(JSON.stringify(said)).not.toContain('Okoro');
        }
      }),
    );
  });
});

describe('queues', () => {
  it('GOV-04 are listed with what waits, what was given up, and whether it has a way back', async () => {
    const site = healthSite({
      project: { waiting: 2 },
      'relay-dead': { messages: [{ body: '{}', sentAt }] },
    });
    const { status, body } = await site.call(QUEUES, { as: 'auditor' });
    expect([status, body.unreadable]).toEqual([200, []]);
    expect(body.queues).toMatchObject([
      { queue: 'project', hasWayBack: true, messages: { waiting: 2 }, deadLetters: { messages: 0 } },
      { queue: 'notify', hasWayBack: true },
      { queue: 'relay', hasWayBack: false, messages: null, deadLetters: { messages: 1, oldest: sentAt } },
    ]);
  });

  it.each([
    ['a queue that there is not', LETTERS, { params: { queue: 'horoscopes' } }, 404],
    ['a query', LETTERS, { params: { queue: 'project' }, query: { all: 'true' } }, 400],
    ['an auditor who looks into one', LETTERS, { as: 'auditor', params: { queue: 'project' } }, 403],
    ['a headteacher', QUEUES, { as: 'head' }, 403],
    ['nobody', QUEUES, { as: 'stranger' }, 403],
  ])('GOV-04 answer %s with its problem', async (_, route, call, status) => {
    const site = healthSite();
    expect((await site.call(route, call)).status).toBe(status);
    expect(site.received).toEqual([]);
  });
});
