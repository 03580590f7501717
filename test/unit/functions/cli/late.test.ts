import { beforeAll, describe, expect, it } from 'vitest';
import type { FoundPosition } from '../../../../events/log/replay/replay.ts';
import { late } from '../../../../functions/cli/late/late.ts';
import { lateText } from '../../../../functions/cli/late/late-text.ts';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const words = 'In plain words.';

describe('what was late, and what would have been', () => {
  const { api, post } = useApi();
  const send = async (path: string, body: object) => {
    const answer = await post(path, { as: logIn('p-head'), body });
    expect([path, answer.status]).toEqual([path, 201]);
  };
  const journal = () => api().past.replay.after(SCHOOL, 0);

  beforeAll(async () => {
    await send('disclosures/di-1/receive-subject-request', {
      person: 'p-teacher',
      receivedOn: '2026-09-01',
      words,
    });
    await send('disclosures/di-1/answer-subject-request', { on: '2026-09-02', outcome: 'given', words });
    await send('data-complaints/dc-1/receive-data-complaint', { receivedOn: '2026-07-01', words });
    await send('data-complaints/dc-1/acknowledge-data-complaint', { on: '2026-08-20' });
    await send('data-complaints/dc-2/receive-data-complaint', { receivedOn: '2026-09-01', words });
  });

  it('DPR-05 says of each run of the whole record whether it was in time, and would be by another length', async () => {
    const { runs, tampered } = await late(
      journal(),
      { subjectRequest: { edition: '1-days', length: { days: 1 } } },
      '2026-09-21T12:00:00.000Z',
    );
    expect(tampered).toBe(0);
    expect(
      runs.map(({ record, rule, done, was, wouldBe }) => [
        record,
        rule,
        done,
        was.isLate,
        wouldBe?.isLate ?? null,
      ]),
    ).toEqual([
      ['data-complaints/dc-1', 'complaintAcknowledged', '2026-08-20', true, null],
      ['data-complaints/dc-2', 'complaintAcknowledged', null, false, null],
      ['disclosures/di-1', 'subjectRequest', '2026-09-02', false, true],
    ]);
  });

  it('GOV-04 counts what was tampered with, and says so', async () => {
    async function* tampered() {
      for await (const one of journal())
        yield {
          standing: 'missing',
          position: one.position,
          at: one.at,
          ref: null,
          hash: null,
          found: null,
        } as FoundPosition;
    }
    const result = await late(tampered(), {}, '2026-09-21T12:00:00.000Z');
    expect(result.runs).toEqual([]);
    expect(result.tampered).toBeGreaterThan(4);
    expect(lateText(result)).toContain('not as they were journaled');
  });

  it('DPR-05 is asked on the command line, of a deployment, and shows what would be late', async () => {
    const positions = await Array.fromAsync(journal());
    const entries = positions.flatMap((one) =>
      one.standing === 'intact'
        ? [
            {
              position: one.position,
              at: one.at,
              stream: one.read.commit.stream,
              id: one.read.commit.id,
              commit: one.read.commit.commit,
              hash: one.read.hash,
              standing: 'intact',
              source: 'log',
              text: one.read.text,
            },
          ]
        : [],
    );
    const asked = ['--as', 'complaintAcknowledged=14-days', '--at', '2026-09-21', '--school', SCHOOL];
    const { exitCode, printed } = await runDaybook(['late', ...asked, ...deployment], ({ url }) => {
      const after = Number(url.searchParams.get('after'));
      const page = entries.slice(after, after + Number(url.searchParams.get('limit')));
      return json(200, { last: after + page.length, head: entries.length, entries: page });
    });
    const text = printed.join('\n');
    expect(exitCode).toBe(0);
    expect(text).toContain('3 runs under rules of law, guidance and standards: 1 late');
    expect(text).toContain('2 asked of other editions or lengths: 2 would be late, 1 of them were not');
    expect(text).toMatch(/data-complaints\/dc-1 .*duaa-2025 +2026-07-30 +yes/);
    expect(text).not.toContain(words);
  });

  it.each([['speed=48-hours'], ['breachReport=soon'], ['breachReport']])(
    'EML-06 refuses to ask of %s',
    async (asked) => {
      expect((await runDaybook(['late', '--as', asked, 'bundle'])).exitCode).toBe(2);
    },
  );
});
