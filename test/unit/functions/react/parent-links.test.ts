import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { peopleStream } from '../../../../domain/streams/people/stream.ts';
import { composeReact } from '../../../../functions/react/compose.ts';
import { createHandler } from '../../../../functions/react/handler.ts';
import { composeCommands } from '../../../../functions/shared/commands/compose-commands.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { fakeKms } from '../../../support/fake-kms.ts';
import { messagesOf, sendAs } from '../../../support/react.ts';

const school = 'larkfield-infant';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
};
const kms = fakeKms();
const send = sendAs(['trust-admin', 'headteacher', 'office']);
const [parent, child] = ['people/p-201', 'people/u-301'];
const ground = [
  [`schools/${school}`, { type: 'RegisterSchool', name: 'Larkfield', phase: 'infant', yearGroups: ['Y1'] }],
  [parent, { type: 'RegisterParent', name: 'Grace Okoro', from: '2026-09-01' }],
  [child, { type: 'AdmitPupil', name: 'Tobi Okoro', yearGroup: 'Y1', admittedOn: '2026-09-01' }],
] as const;
const acts = {
  link: [child, { type: 'LinkParent', parent: 'p-201', kind: 'parent', mayBeTold: true }],
  leave: [parent, { type: 'LeavePerson', on: '2026-11-02' }],
  earlier: [parent, { type: 'LeavePerson', on: '2026-10-01' }],
  later: [parent, { type: 'LeavePerson', on: '2026-12-18' }],
  end: [parent, { type: 'EndCapacity', capacity: 'parent', on: '2026-10-15' }],
} as const;
type Act = keyof typeof acts;

/**
 * What is done in turn, and which of the messages so far is delivered after it: any, several times, or none.
 */
const play = async (steps: readonly { readonly act: Act; readonly deliver: readonly number[] }[]) => {
  const { client, items } = fakeDynamo();
  const clients = { dynamo: client, kms };
  const commands = composeCommands(clients, env, () => new Date('2026-09-14T09:00:00.000Z'));
  const handle = createHandler(composeReact(clients, env as never));
  for (const [path, command] of ground)
    expect(await send(commands, `${school}/${path}`, command)).toMatchObject({ kind: 'executed' });
  for (const { act, deliver } of steps) {
    await send(commands, `${school}/${acts[act][0]}`, acts[act][1]);
    const messages = [...messagesOf(items).values()];
    for (const at of deliver) await handle(messages[at % messages.length] ?? '');
  }
  for (const body of messagesOf(items).values()) await handle(body);
  const stateOf = async (id: string) =>
    (await commands.log.load({ school, stream: 'people', id }, peopleStream)).state;
  return { parent: await stateOf('p-201'), child: await stateOf('u-301') };
};

describe('a link to a pupil', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-14T09:00:00.000Z') });
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('ORG-06 ends with what the parent is, however its day moved, and whenever and however often the events came', {
    timeout: 60_000,
  }, async () => {
    const step = fc.record({
      act: fc.constantFrom<Act>('link', 'leave', 'earlier', 'later', 'end'),
      deliver: fc.array(fc.nat(20), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { parent: known, child: pupil } = await play([...steps, { act: 'link', deliver: [] }]);
        if (known.status === 'unregistered' || pupil.status === 'unregistered') throw new Error('not there');
        const [held] = known.roles;
        expect(pupil.parents.map(({ until }) => until)).toEqual([held?.until]);
      }),
      { numRuns: 40 },
    );
  });
});
