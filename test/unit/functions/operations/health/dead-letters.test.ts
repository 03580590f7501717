import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createHandler as createProject,
  type ProjectDeps,
} from '../../../../../functions/project/handler.ts';
import { failedMessage } from '../../../../../functions/project/message.ts';
import { remakeMessage } from '../../../../../functions/shared/deadlines/due-messages.ts';
import { cleanReport, healthSite } from '../../../../support/health-site.ts';

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

const source = { school: 'larkfield-infant', stream: 'people', id: 'p-1' };
const lying = (body: string, sentAt = '2026-09-09T12:00:00.000Z') => ({ body, sentAt });
const busEvent = (subject: string) =>
  JSON.stringify({ source: 'daybook', detail: { schoolid: 'larkfield-infant', subject } });

const siteWith = async (queues: Parameters<typeof healthSite>[0]) => {
  const site = healthSite(queues);
  await site.sweptAs(cleanReport);
  return site;
};
const projectorWith = (...bodies: readonly string[]) =>
  siteWith({ 'project-dead': { messages: bodies.map((body) => lying(body)) } });
const deadIn = async (site: Awaited<ReturnType<typeof siteWith>>, queue = 'project') => {
  const { body } = await site.health();
  return body.queues.find((one: { queue: string }) => one.queue === queue).deadLetters;
};

const namesOf = (models: readonly { readonly model: string }[]) => models.map(({ model }) => model);

describe('dead letters', () => {
  it('GOV-04 of the projector say which read models were given up, and whom it hurts', async () => {
    const site = await projectorWith(
      failedMessage(source, ['role-holders']),
      failedMessage(source, ['role-holders', 'outstanding-agreements']),
    );
    expect(await deadIn(site)).toEqual({
      messages: 2,
      lookedAt: 2,
      oldest: '2026-09-09T12:00:00.000Z',
      models: [
        {
          model: 'outstanding-agreements',
          messages: 1,
          impact: 'Heads and offices see people as unsigned who signed, or miss who has not',
        },
        {
          model: 'role-holders',
          messages: 2,
          impact: 'Notices go to those who held a role before, not to those who hold it now',
        },
      ],
    });
  });

  it('GOV-04 that are events of the bus concern every read model of their stream', async () => {
    const { models } = await deadIn(await projectorWith(busEvent('devices/lis-lt-014')));
    expect(namesOf(models)).toEqual([
      'devices-on-loan',
      'device-register',
      'oversight',
      'person-index',
      'due-dates',
    ]);
  });

  it('DEV-02 name due dates as the projector does where it can not keep them', async () => {
    const putBack: string[] = [];
    const failing = () => Promise.reject(new Error('an outage'));
    const project = createProject({
      ...({ log: {}, catalogue: {}, table: {}, known: new Map() } as never as Pick<
        ProjectDeps,
        'log' | 'catalogue' | 'table' | 'known'
      >),
      projections: [],
      dues: { project: failing, remake: failing },
      requeue: async (body) => void putBack.push(body),
    });
    await project([{ id: 'm-1', body: busEvent('devices/lis-lt-014') }]);
    const { models } = await deadIn(
      await projectorWith(...putBack, remakeMessage({ school: 'larkfield-infant', after: '' })),
    );
    expect(models).toEqual([
      { model: 'due-dates', messages: 2, impact: expect.stringContaining('Deadlines') },
    ]);
  });

  it.each([
    '',
    'nonsense',
    '{}',
    '[]',
    '{"models":"all"}',
    failedMessage(source, ['horoscopes']),
    busEvent('../today'),
  ])('GOV-04 that name no read model of ours are counted, and break nothing: %j', async (body) => {
    expect(await deadIn(await projectorWith(body))).toMatchObject({ messages: 1, lookedAt: 1, models: [] });
  });

  it('GOV-04 are looked at and left where they are, fifty at most', async () => {
    const site = await projectorWith(
      ...Array.from({ length: 70 }, (_, index) =>
        failedMessage({ ...source, id: `p-${index}` }, ['role-holders']),
      ),
    );
    for (let looked = 0; looked < 2; looked += 1) {
      expect(await deadIn(site)).toMatchObject({ messages: 70, lookedAt: 50, models: [{ messages: 50 }] });
      expect(site.hidden()).toBe(0);
    }
    expect(site.received.every(({ VisibilityTimeout }) => VisibilityTimeout === 5)).toBe(true);
  });

  it('GOV-04 of any queue call for a person, and say since when the oldest lies there', async () => {
    const site = await siteWith({
      'notify-dead': { messages: [lying('{}'), lying('{}', '2026-09-08T07:00:00.000Z')] },
      'relay-dead': { messages: [lying('{"reason":"not-published"}')] },
    });
    const { body } = await site.health();
    expect(body.isWell).toBe(false);
    expect(body.attention).toEqual([
      {
        what: 'dead-letters',
        says: 'notify gave up 2 messages, the oldest of 2026-09-08T07:00:00.000Z',
        queue: 'notify',
      },
      {
        what: 'dead-letters',
        says: 'relay gave up 1 message, the oldest of 2026-09-09T12:00:00.000Z',
        queue: 'relay',
      },
    ]);
  });

  it('GOV-04 are counted also while somebody else looks at them', async () => {
    const site = await siteWith({ 'project-dead': { waiting: 0, inFlight: 3 } });
    expect(await deadIn(site)).toEqual({ messages: 3, lookedAt: 0, oldest: null, models: [] });
  });

  it('DPR-01 tell nothing of what is in a message', async () => {
    const site = await projectorWith(
      busEvent('people/p-1'),
      JSON.stringify({ ...source, models: ['role-holders'], name: 'Grace Okoro' }),
    );
    expect(JSON.stringify((await site.health()).body)).not.toMatch(/Okoro|p-1/);
  });
});

describe('queues', () => {
  it('GOV-04 are counted and never received from: that would bring a message nearer to the dead letters', async () => {
    const site = await siteWith({ project: { waiting: 12, inFlight: 10 } });
    const { body } = await site.health();
    expect(body.queues[0]).toMatchObject({
      queue: 'project',
      messages: { waiting: 12, inFlight: 10, delayed: 0 },
    });
    expect(body.isWell).toBe(true);
    expect(site.received).toEqual([]);
  });
});
