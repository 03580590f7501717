import { DeleteMessageCommand, SendMessageCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanReport, type HealthSite, healthSite } from '../../../../support/health-site.ts';

const ONE = 'POST /v1/trust/queues/{queue}/dead-letters/{message}/redrive';
const ALL = 'POST /v1/trust/queues/{queue}/redrive';
const LOOK = 'GET /v1/trust/operations/{operation}';
const at = (name: string) => `https://sqs.example/${name}`;
const lying = (body: string) => ({ body, sentAt: '2026-09-09T12:00:00.000Z' });

let site: HealthSite;
beforeEach(() => {
  const messages = Array.from({ length: 23 }, (_, index) => lying(`body ${index}`));
  site = healthSite({ 'project-dead': { messages }, 'relay-dead': { messages: [lying('{}')] } });
});
const look = async (operation: string) => (await site.call(LOOK, { params: { operation } })).body;
const one = (message: string, call: object = {}) =>
  site.call(ONE, { params: { queue: 'project', message }, ...call });
const all = (call: object = {}) => site.call(ALL, { params: { queue: 'project' }, ...call });

describe('a redrive of one dead letter', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 sends it back before it takes it away, and hides no other', async () => {
    const { status, headers, body } = await one('m-21');
    expect([status, body.status]).toEqual([202, 'done']);
    expect(headers).toMatchObject({ location: `/v1/trust/operations/${body.operation}` });
    expect(site.bodiesOf(at('project'))).toEqual(['body 21']);
    expect(site.bodiesOf(at('project-dead'))).toHaveLength(22);
    const order = site.commands.filter(
      (command) => command instanceof SendMessageCommand || command instanceof DeleteMessageCommand,
    );
    expect(order.map(({ constructor: { name } }) => name)).toEqual([
      'SendMessageCommand',
      'DeleteMessageCommand',
    ]);
    // The one that is gone alone is hidden still.
    expect(site.hidden()).toBe(1);
  });

  it('GOV-04 is on record: who asked, for what, and in the access journal of the trust before it moves', async () => {
    const { operation } = (await one('m-3')).body;
    expect(await look(operation)).toMatchObject({
      ...{ kind: 'redrive', queue: 'project', message: 'm-3', requestedBy: 'admin' },
      ...{ status: 'done', counts: { moved: 1 } },
    });
    expect(site.readings).toEqual([
      expect.objectContaining({
        ...{ actor: 'admin', school: '_trust', stream: 'audit', id: 'redrive', row: 'audit/rebuild' },
        shown: ['project/m-3'],
      }),
    ]);
  });

  it('GOV-04 is done once under one key, and says of a message that is gone that it is gone', async () => {
    const first = await one('m-3');
    const again = await one('m-3');
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect(site.bodiesOf(at('project'))).toHaveLength(1);
    const late = await one('m-3', { key: 'k-2' });
    expect(late.body.status).toBe('failed');
    expect(await look(late.body.operation)).toMatchObject({
      reason: 'no-such-message',
      counts: { moved: 0 },
    });
    expect((await one('m-4')).status).toBe(422);
  });

  it('GOV-04 that was interrupted is done by the next request under its key, and loses nothing', async () => {
    const { sqs } = site.deps.health;
    const send = sqs.send.bind(sqs);
    const dying = vi.fn(async (command: unknown) => {
      if (command instanceof DeleteMessageCommand) throw new Error('an outage');
      return send(command as never);
    });
    Object.assign(site.deps.health, { sqs: { send: dying } });
    expect((await one('m-0')).status).toBe(500);
    expect(site.bodiesOf(at('project-dead'))).toHaveLength(23);
    Object.assign(site.deps.health, { sqs });
    expect((await one('m-0')).body.status).toBe('done');
    // Twice: who consumes it does the same once more, which changes nothing.
    expect(site.bodiesOf(at('project'))).toEqual(['body 0', 'body 0']);
    expect(site.bodiesOf(at('project-dead'))).toHaveLength(22);
  });
});

describe('a redrive of all', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 is done by SQS, into the queue itself, and says how it goes until it has ended', async () => {
    const { status, body } = await all();
    expect([status, body.status]).toEqual([202, 'running']);
    const [started] = site.commands.filter((command) => command instanceof StartMessageMoveTaskCommand);
    expect(started?.input).toEqual({
      SourceArn: `arn:${at('project-dead')}`,
      DestinationArn: `arn:${at('project')}`,
    });
    site.tasks[0]!.ApproximateNumberOfMessagesMoved = 7;
    expect(await look(body.operation)).toMatchObject({ status: 'running', counts: { moved: 7 } });
    site.tasks[0] = { Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 23 };
    expect(await look(body.operation)).toMatchObject({ status: 'done', counts: { moved: 23 } });
    site.tasks[0] = { Status: 'FAILED', FailureReason: 'later' };
    expect(await look(body.operation)).toMatchObject({ status: 'done', reason: null });
  });

  it.each([
    ['FAILED', 'AccessDenied', 'AccessDenied'],
    ['CANCELLED', undefined, 'cancelled'],
  ])('GOV-04 that ended as %s has failed, with the reason', async (Status, FailureReason, reason) => {
    const { operation } = (await all()).body;
    site.tasks[0] = { Status, ...(FailureReason && { FailureReason }) };
    expect(await look(operation)).toMatchObject({ status: 'failed', reason });
  });

  it('GOV-04 takes part in one that is under way, and health lists no more what has ended', async () => {
    await site.sweptAs(cleanReport);
    await all();
    const second = await all({ key: 'k-2' });
    expect(second.body.status).toBe('running');
    expect(site.tasks).toHaveLength(1);
    expect((await site.health()).body.operations).toMatchObject([{ kind: 'redrive' }, { kind: 'redrive' }]);
    site.tasks[0] = { Status: 'COMPLETED' };
    expect((await site.health()).body.operations).toEqual([]);
  });

  it.each([
    ['what no function reads', { params: { queue: 'relay' } }, 404],
    ['a queue that there is not', { params: { queue: 'horoscopes' } }, 404],
    ['an auditor', { as: 'auditor' }, 403],
    ['a headteacher', { as: 'head' }, 403],
    ['a query', { query: { all: 'true' } }, 400],
    ['no key', { key: '' }, 400],
  ])('GOV-04 refuses %s, and moves nothing', async (_, call, status) => {
    expect((await all(call)).status).toBe(status);
    expect([site.commands, site.readings]).toEqual([[], []]);
  });
});
