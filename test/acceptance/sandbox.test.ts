import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import type { SandboxOptions } from '../../infra/local/sandbox/options.ts';
import { newPausing } from '../../infra/local/sandbox/pausing.ts';
import { openSandbox, type Sandbox } from '../../infra/local/sandbox/run-sandbox.ts';
import type { DayPlan } from '../../infra/local/sandbox/term.ts';
import { client, startSeeded } from '../support/running-stack.ts';
import { exampleTenants } from '../support/set-up.ts';

const options: SandboxOptions = { seed: 'two weeks', speed: null, schools: 2, pupils: 12, terms: 1 };
const DAYS = 10;

function* twoWeeks(plan: Iterable<DayPlan>): Generator<DayPlan> {
  for (const one of plan) {
    if (one.day.number >= DAYS) return;
    yield one;
  }
}

describe('a trust that lives', () => {
  let stack: LocalStack;
  let sandbox: Sandbox;
  beforeAll(async () => {
    stack = await startSeeded();
    const example = (await exampleTenants()).flatMap(({ stages }) => stages.flat());
    const opening = { options, example, pausing: newPausing(), wait: async () => undefined, days: twoWeeks };
    sandbox = await openSandbox(stack, opening);
    // Two schools with everybody in them: half a thousand commands.
  }, 400_000);
  afterAll(() => stack?.stop());

  // Half a minute on two idle processors.
  it('plays two weeks at full speed, and every answer is as it must be', { timeout: 600_000 }, async () => {
    const lines: string[] = [];
    await sandbox.live((line) => lines.push(line));
    expect(lines).toHaveLength(DAYS);
    expect(lines[0]).toMatch(/^2026-09-02 {2}autumn-1, day 1: \d+ commands, \d+ of them refused by a rule$/);
    expect(await stack.deadLetters()).toEqual([]);
  });

  it('shows in lists what it did, and nothing of it is lost', async () => {
    const { get } = client(stack);
    for (const { id, head, teachers } of sandbox.schools) {
      const signed = teachers.find(({ signsOn }) => signsOn !== null);
      const { body } = await get(`/v1/schools/${id}/agreements/${signed?.id}.staff`, { as: head.logIn });
      expect(JSON.stringify(body)).toContain('signed');
      const feed = await get(`/v1/schools/${id}/feed?limit=5`, { as: head.logIn });
      expect(feed.body.events).toHaveLength(5);
    }
  });
});
