import { expect, inject } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { client } from '../running-stack.ts';
import { exampleTenants, setUp } from '../set-up.ts';
import { assemblyOfTrust } from './assembly-of-trust.ts';

const LIMIT_MS = 600_000;
const path = '/v1/schools/larkfield-infant';

/** A command to Larkfield that is taken. */
export const post = async (stack: LocalStack, to: string, body: unknown, sender: { as: string }) =>
  expect(await client(stack).post(`${path}/${to}`, body, sender)).toMatchObject({ status: 201 });

const as = (logIn: string) => ({ as: `login-larkfield-${logIn}` });

/** Two people decide on the record of a person who asked for it. */
export const erase = async (left: LocalStack, person: string): Promise<void> => {
  const received = { person, receivedOn: '2026-09-07', words: 'Erase what you have.' };
  await post(left, 'disclosures/d-201/receive-subject-request', received, as('office'));
  await left.settled({ limitMs: LIMIT_MS });
  const disposal = `disposals/people.${person}`;
  const proposed = { review: 'Nothing is open.', request: 'd-201' };
  await post(left, `${disposal}/propose-disposal`, proposed, as('mentor'));
  const { body } = await client(left).get(`${path}/${disposal}`, as('head'));
  await post(left, `${disposal}/confirm-disposal`, { proposal: body.state.proposal.by }, as('head'));
  await left.settled({ limitMs: LIMIT_MS });
};

/** Texts of a journal, in order. */
export const textsOf = async (stack: LocalStack, log: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (;;) {
    const page = await client(stack).get(`/v1/schools/${log}/journal?after=${texts.length}&limit=500`, {
      as: 'login-fernhill-auditor',
    });
    texts.push(...page.body.entries.map(({ text }: { text: string }) => text));
    if (page.body.entries.length < 500) return texts;
  }
};

/** A stack of another trust, with staff of its own and no school; its witnesses have the example's ids. */
export const startReceiver = async (trust: string): Promise<LocalStack> => {
  const assemblyDir = assemblyOfTrust(inject('assemblyDir'), trust);
  const receiver = await startStack({ memory: true, assemblyDir });
  receiver.setTime('2026-09-07T12:00:00Z');
  const own = (await exampleTenants()).find(({ tenant }) => tenant === '_trust');
  await setUp(receiver, [JSON.parse(JSON.stringify(own).replaceAll(/\bt-00/g, 'h-00'))]);
  await receiver.settled({ limitMs: LIMIT_MS });
  return receiver;
};
