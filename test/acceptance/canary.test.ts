import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitBody } from '../../events/log/format.ts';
import { personalFields } from '../../infra/local/demo/checks/check-privacy.ts';
import { play } from '../../infra/local/demo/play.ts';
import { scenes } from '../../infra/local/demo/scenes/scenes.ts';
import type { Scene, Step } from '../../infra/local/demo/story.ts';
import { localClient } from '../../infra/local/local-client.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { client, startSeeded } from '../support/running-stack.ts';

const canary = 'zqcanaryxk';
let stack: LocalStack;
let dataDir: string;
const lines: string[] = [];
const urls: string[] = [];

type Body = Readonly<Record<string, unknown>>;
let planted = 0;

/** The same body with the canary in each personal text; names of fields are those that the catalogue marks. */
const plant = (stream: string, body: Body): Body => {
  const isPersonal = (name: string) => personalFields.get(stream)?.has(name) ?? false;
  const planting = ([name, value]: [string, unknown]): [string, unknown] => {
    if (typeof value !== 'string' || value === '' || !isPersonal(name)) return [name, value];
    // A token's subject must still be that of the token; a date of birth must be a date.
    if (name === 'subject' || name === 'dateOfBirth') return [name, value];
    planted += 1;
    return [name, name === 'email' || name === 'logInName' ? `${canary}.${value}` : `${value} ${canary}`];
  };
  return Object.fromEntries(Object.entries(body).map(planting));
};

const withCanary = (step: Step): Step => ({ ...step, body: plant(step.send.split('/')[0] ?? '', step.body) });
const planting = (scene: Scene): Scene => ({
  ...scene,
  steps: scene.steps.map((step) => ('race' in step ? { ...step, race: step.race.map(withCanary) } : withCanary(step))),
});

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'daybook-canary-'));
  stack = await startSeeded({ memory: false, dataDir, onTrail: (line, log) => lines.push(line, JSON.stringify(log)) }, (command) => ({
    ...command,
    body: JSON.parse(JSON.stringify(plant(command.path.split('/')[4] ?? '', command.body))),
  }));
  const outcomes = await play(stack, scenes.map(planting), ({ step }) => urls.push(`${step.school}/${step.send}`));
  expect(outcomes.filter(({ isAsExpected }) => !isAsExpected)).toEqual([]);
  await stack.settled();
});
afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const found = (texts: readonly string[]) => texts.filter((text) => text.includes(canary)).length;

/** Every attribute of every item, the log's bodies inflated. */
const tableTexts = async (): Promise<string[]> => {
  const dynamodb = new DynamoDBClient(localClient(stack.endpoints.dynamodb));
  const texts: string[] = [];
  for (const name of ['EVENT_LOG_TABLE', 'JOURNAL_TABLE', 'READ_MODEL_TABLE', 'KEYS_TABLE', 'DELIVERIES_TABLE']) {
    for await (const page of paginateScan({ client: dynamodb }, { TableName: stack.variable(name) })) {
      for (const item of page.Items ?? []) {
        texts.push(JSON.stringify(item));
        if (name === 'EVENT_LOG_TABLE') {
          const { text, riding } = splitBody(item['b']?.B ?? new Uint8Array());
          texts.push(text.toString(), riding.toString());
        }
      }
    }
  }
  return texts;
};

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));

describe('a canary in every personal field of the demo', () => {
  it('was planted in all of them', () => {
    const kinds = [...personalFields.values()].flatMap((fields) => [...fields]);
    expect(new Set(kinds).size).toBeGreaterThan(8);
    expect(planted).toBeGreaterThan(80);
  });

  it('is in no table, neither in an item nor in the text and state that ride in it (DPR-01)', async () => {
    const texts = await tableTexts();
    expect(texts.length).toBeGreaterThan(500);
    expect(found(texts)).toBe(0);
  });

  it('is in no raw file that the stack keeps: tables, queues, archive', () => {
    const contents = files(dataDir);
    expect(contents.length).toBeGreaterThan(2);
    expect(found(contents)).toBe(0);
  });

  it('is in no log line', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(found(lines)).toBe(0);
  });

  it('is in no event on the bus', () => {
    expect(stack.archived().length).toBeGreaterThan(150);
    expect(found(stack.archived())).toBe(0);
  });

  it('is in no queue and no dead letter', async () => {
    expect(found((await stack.deadLetters()).map(({ body }) => body))).toBe(0);
  });

  it('is in no URL', () => {
    expect(urls.length).toBeGreaterThan(50);
    expect(found(urls)).toBe(0);
  });

  it('is in no text of a mail, which has ids and a link only', async () => {
    const mails = await stack.mails();
    expect(mails.length).toBeGreaterThan(10);
    expect(found(mails.map(({ subject, body }) => `${subject} ${body.text}`))).toBe(0);
  });

  it('is in the answer to those who may read it, and in no answer to those who may not (positive control)', async () => {
    const { get } = client(stack);
    const log = '/v1/schools/hollowbrook-primary/views/incident-log';
    const answer = JSON.stringify((await get(log, { as: 'login-hollowbrook-dsl' })).body);
    expect(answer.split(canary).length - 1).toBeGreaterThanOrEqual(6);
    const refused = await get(log, { as: 'login-hollowbrook-teacher' });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain(canary);
  });
});
