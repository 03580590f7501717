import { beforeAll, describe, expect, it } from 'vitest';
import { signersIn } from '../../../../functions/console/api/checkpoints.ts';
import type { Answer } from '../../../support/api.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const auditor = logIn('t-auditor', '_trust');
const at = `/console/${SCHOOL}/checkpoints`;

const noteOf = (size: number): string =>
  `daybook/fernhill/${SCHOOL}\n${size}\nAAAA\ntime 2026-09-01T09:00:00.000Z\n\n— daybook/fernhill AAAAbbbb\n`;
const checkpoint = (size: number, time: string, witnesses: readonly string[] = []) => ({
  size,
  time,
  note: noteOf(size),
  countersignatures: witnesses.map((name) => `— ${name} CCCCdddd\n`),
});
/** Signed each hour of a day; then nothing for three days; then once, seen by a witness. */
const signed = [
  ...Array.from({ length: 60 }, (_, hour) =>
    checkpoint(hour + 1, new Date(Date.parse('2026-09-01T00:00:00.000Z') + hour * 3_600_000).toISOString()),
  ),
  checkpoint(70, '2026-09-06T12:00:00.000Z', ['witness.example/county']),
];
const link = (size: number) => ({
  position: 12,
  size: 20,
  entry: { size: Math.max(size, 60) },
  checkpoint: checkpoint(20, '2026-09-06T12:05:00.000Z', ['witness.example/first', 'witness.example/second']),
});

/** What the API answers of the record as a whole; in pages of 40. */
const answerOf = (path: string): unknown => {
  const url = new URL(path, 'http://api');
  const [, , , , part = '', of = ''] = url.pathname.split('/');
  const asked = (name: string) => Number(url.searchParams.get(name) ?? 0);
  if (part === 'journal') return { head: 75, entries: [{ at: '2026-09-07T08:00:00.000Z' }] };
  if (part === 'proofs') return link(asked('size'));
  if (part !== 'checkpoints') return null;
  if (of !== '') return signed.find(({ size }) => size === Number(of)) ?? null;
  const left = signed.filter(({ size }) => size > asked('after'));
  return { checkpoints: left.slice(0, 40), next: left.length > 40 ? left[39]?.size : null };
};

describe('the pages of checkpoints', () => {
  const { api } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    const { call, issuer } = api();
    site = consoleSite({
      issuer,
      call: async (method, path, sent): Promise<Answer> => {
        const body = answerOf(path);
        return body === null ? call(method, path, sent) : { status: 200, headers: {}, body };
      },
    });
  });
  const open = async (address: string, as = auditor) => (await site.logInAs(as)).get(address);

  it('GOV-04 show all of them in a picture, and the newest in a table, with gaps to be seen', async () => {
    const { status, text } = await open(at);
    expect(status).toBe(200);
    expect(text.match(/class="db-steps-point"/g)).toHaveLength(signed.length);
    expect(text.match(/db-steps-line--gap/g)).toHaveLength(1);
    expect(text).toMatch(/Gap<\/strong> 3 days/);
    expect([text.includes('60 minutes'), text.includes('1 hours')]).toEqual([true, false]);
    expect(text.match(/<tr class="govuk-table__row"><th scope="row"/g)).toHaveLength(50);
    expect(text).toContain('5 positions, since 7 September 2026, 09:00');
    const [, newest = ''] = /<tbody[^>]*>\s*<tr[^>]*>([\s\S]*?)<\/tr>/.exec(text) ?? [];
    expect(newest).toContain('70 positions');
    expect(newest).toContain('witness.example/county');
    expect(newest).toContain('not yet');
    expect(text).toMatch(/href="[^"]*checkpoints\?before=12"/);
  });

  it('GOV-04 lead on to the earlier ones, to the very first', async () => {
    const { text } = await open(`${at}?before=12`);
    expect(text.match(/<tr class="govuk-table__row"><th scope="row"/g)).toHaveLength(11);
    expect(text).toContain('the first');
    expect(text).not.toContain('?before=');
  });

  it('GOV-04 show of one its note, who countersigned it, and where the log of the trust has it', async () => {
    const { text } = await open(`${at}/70`);
    expect(text).toContain('entry 12');
    expect(text).toContain('witness.example/first, witness.example/second');
    expect(text).toContain(`${noteOf(70)}— witness.example/county CCCCdddd`);
    const earlier = await open(`${at}/5`);
    expect(earlier.text).toContain('entry 12, which has the later checkpoint of 60 positions');
    expect(earlier.text).toContain('nobody');
    expect((await open(`${at}/71`)).status).toBe(404);
  });

  it('GOV-04 hand out the note as a file, byte for byte', async () => {
    const { status, headers, text } = await open(`${at}/70/note`);
    expect([status, headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${SCHOOL}.70.txt"`,
    ]);
    expect(Buffer.from(text, 'base64').toString()).toBe(`${noteOf(70)}— witness.example/county CCCCdddd\n`);
  });

  it('GOV-04 are for those who may see them, and the button for those who may sign', async () => {
    expect((await open(at)).text).toContain('Sign what was recorded so far');
    expect((await open(at, logIn('p-teacher'))).status).toBe(403);
    expect((await open(`${at}/70/note`, logIn('p-office'))).status).toBe(403);
  });

  it('GOV-04 name those who signed, and nobody else', () => {
    expect(signersIn(noteOf(3))).toEqual(['daybook/fernhill']);
    expect(signersIn('— a b c\n—x y\n')).toEqual([]);
  });
});
