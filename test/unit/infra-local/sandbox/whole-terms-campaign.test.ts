import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Expected, Step } from '../../../../infra/local/demo/story.ts';
import { exampleAdministrator, localIssuer } from '../../../../infra/local/identity/issuer.ts';
import { inventSchools } from '../../../../infra/local/sandbox/open-sandbox.ts';
import { TERMS } from '../../../../infra/local/sandbox/school-days.ts';
import { planTerm } from '../../../../infra/local/sandbox/term.ts';
import type { SetUpCommand } from '../../../../infra/trusts/shape/types.ts';
import { type Answer, startApi } from '../../../support/api.ts';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { exampleTenants } from '../../../support/set-up.ts';

/** What rests on processes, which nothing runs here: classes follow from who is in them. */
const FOLLOWS = /\/issue-class-agreement-copies$/;

const isAsExpected = (expected: Expected, { status, body, headers }: Answer): boolean => {
  const isRepeat = headers['idempotency-replayed'] === 'true';
  if (typeof expected === 'object')
    return status === 422 && body.code === expected.refused && body.item === expected.item;
  if (expected === 'forbidden') return status === 403;
  if (expected === 'unchanged') return status === 200 && body.events.length === 0;
  return status === 201 && isRepeat === (expected === 'repeated');
};

describe('the terms of the sandbox, on the whole API in memory', () => {
  let api: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-01T08:00:00Z') });
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    api = await startApi();
  });
  afterAll(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await api?.stop();
  });

  const setUp = async (commands: readonly SetUpCommand[], as: string) => {
    for (const { path, body, key } of commands) {
      const mine = JSON.parse(JSON.stringify(body).replaceAll(localIssuer, api.issuer.issuer));
      const answer = await api.call('POST', path, { as, body: mine, key });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  };

  const play = async (step: Step, key: string): Promise<readonly string[]> => {
    const { school, send, as, body, expected } = step;
    const answer = await api.call('POST', `/v1/schools/${school}/${send}`, {
      as,
      body,
      key: step.key ?? key,
    });
    if (isAsExpected(expected, answer)) return [];
    const { code, item, events } = answer.body;
    const said = JSON.stringify({ code, item, events: events?.map(({ type }: { type: string }) => type) });
    return [`${key} ${school}/${send}: ${JSON.stringify(expected)}, not ${answer.status} ${said}`];
  };

  it('answers every command as its habit expects', { timeout: 600_000 }, async () => {
    const example = (await exampleTenants()).flatMap(({ stages }) => stages.flat());
    const made = inventSchools({ seed: 'terms', schools: 2, pupils: 14 }, example);
    await setUp(
      example.filter(({ path }) => path.includes('/_trust/')),
      'bootstrap-subject',
    );
    for (const { stages } of made) await setUp(stages.flat(), exampleAdministrator);
    const schools = made.map(({ school }) => school);
    const wrong: string[] = [];
    const days = [...planTerm(schools, { seed: 'terms', terms: TERMS })];
    for (const { day, moments } of days.slice(0, campaignRuns(days.length)))
      for (const [number, { at, step }] of moments.entries()) {
        if (FOLLOWS.test(step.send)) continue;
        vi.setSystemTime(`${day.date}T${at}:00.000Z`);
        wrong.push(...(await play(step, `sandbox.${day.date}.${number}`)));
      }
    expect(wrong).toEqual([]);
  });
});
