import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AnyProcess, LinkEnd } from '../../../../domain/kernel/process.ts';
import { composeReact } from '../../../../functions/react/compose.ts';
import { createHandler, type ReactDeps } from '../../../../functions/react/handler.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { fakeKms } from '../../../support/fake-kms.ts';
import { messagesOf, sendAs } from '../../../support/react.ts';

const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
};

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockImplementation(() => true));
afterAll(() => vi.restoreAllMocks());

it('AGR-08 all processes that hear of an event remember it before what they remember is read, once', async () => {
  const { client, items } = fakeDynamo();
  const deps = composeReact({ dynamo: client, kms: fakeKms() }, env);
  const parent = { type: 'RegisterParent', name: 'Grace Okoro', from: '2026-09-01' };
  await sendAs(['office'])(deps, 'larkfield-infant/people/p-201', parent);
  const loan = { stream: 'devices', id: 'd-1', version: 3 };
  const done: string[] = [];
  const links: ReactDeps['links'] = {
    put: async (owner) => void done.push(`put ${owner.process}`),
    to: async () => {
      done.push('read');
      return new Map([['first', [loan]]]);
    },
  };
  const seen: Record<string, readonly LinkEnd[]> = {};
  const processes = ['first', 'second'].map(
    (name): AnyProcess => ({
      ...{ name, items: [], hears: ['people'], from: {}, facts: () => ({}) },
      links: ({ stream, streamId: id, version }) => [{ of: loan, to: { stream, id, version } }],
      commands: (_event, linked) => {
        seen[name] = linked;
        return [];
      },
    }),
  );
  const [message = ''] = messagesOf(items).values();
  await createHandler({ ...deps, processes, links })(message);
  expect(done).toEqual(['put first', 'put second', 'read']);
  expect(seen).toEqual({ first: [loan], second: [] });
});
