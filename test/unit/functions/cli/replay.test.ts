import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const answers = (asked: string[]) =>
  (({ url }) => {
    asked.push(url.searchParams.get('at') ?? '');
    const asOf = {
      at: url.searchParams.get('at'),
      by: 'recorded',
      position: 0,
      checkpoint: null,
      tampered: [],
    };
    const none = {
      roles: [],
      agreements: [],
      access: [],
      devices: { lent: [], allocated: [] },
      policy: { inForce: null },
    };
    return json(200, { school: 'larkfield-infant', asOf, ...none });
  }) satisfies Parameters<typeof runDaybook>[1];

describe('daybook replay of a deployment', () => {
  it.each([
    ['2026-09-20', '2026-09-20T23:59:59.999Z'],
    ['2026-09-21', '2026-09-21T12:00:00.000Z'],
    ['2026-09-20T09:30:00+01:00', '2026-09-20T08:30:00.000Z'],
    ['2026-09-20T09:30+01:00', '2026-09-20T08:30:00.000Z'],
    ['2024-02-29T08:30:00.5Z', '2024-02-29T08:30:00.500Z'],
  ])('GOV-04 takes %s for %s: a day for its end, today for now', async (given, instant) => {
    const asked: string[] = [];
    const ran = await runDaybook(
      ['replay', '--as-of', given, '--school', 'larkfield-infant', ...deployment],
      answers(asked),
    );
    expect(ran).toMatchObject({ exitCode: 0, warned: [] });
    expect(asked).toEqual([instant]);
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-09-31T10:00:00Z', '2026-09-20T24:00:00Z'])(
    'GOV-04 ends with 2 for a day that no calendar has, wherever one is taken: %s',
    async (given) => {
      for (const args of [
        ['replay', '--as-of', given],
        ['export', '--out', 'never', '--from', given],
        ['export', '--out', 'never', '--to', given],
      ]) {
        const ran = await runDaybook([...args, '--school', 'larkfield-infant', ...deployment]);
        expect([args, ran.exitCode, ran.warned.join()]).toEqual([
          args,
          2,
          expect.stringContaining('expected an instant'),
        ]);
      }
    },
  );

  it('GOV-04 shows the answers of a deployment whole, though they come in pages', async () => {
    const pages: Record<string, unknown>[] = [];
    const ran = await runDaybook(
      ['replay', '--as-of', '2026-09-20', '--school', 'larkfield-infant', '--json', ...deployment],
      async (request) => {
        const none = (await (await answers([])(request)).json()) as object;
        const page = Number(request.url.searchParams.get('cursor') ?? '1');
        const agreements = [{ agreement: `p-${page}.staff` }];
        pages.push({ page });
        return json(200, { ...none, agreements, next: page < 3 ? String(page + 1) : null });
      },
    );
    expect(pages).toHaveLength(3);
    expect(JSON.parse(ran.printed.join('\n')).agreements).toEqual(
      [1, 2, 3].map((page) => ({ agreement: `p-${page}.staff` })),
    );
  });

  it('asks for a bundle or a deployment when it has neither', async () => {
    const ran = await runDaybook(['replay', '--as-of', '2026-09-20']);
    expect(ran).toMatchObject({
      exitCode: 2,
      warned: ['daybook: give the folder of a bundle, or --url, --token and --school of a deployment'],
    });
  });

  it('GOV-04 heads its columns, and says where there is none', async () => {
    const ran = await runDaybook(
      ['replay', '--as-of', '2026-09-20', '--school', 'larkfield-infant', ...deployment],
      async (request) => {
        const none = (await (await answers([])(request)).json()) as object;
        const access = [{ person: 'p-101', what: 'wifi', from: '2026-09-02', until: null }];
        return json(200, { ...none, access });
      },
    );
    expect(ran.printed.join('\n').split('\n')).toEqual(
      expect.arrayContaining([
        'Offices: none',
        'Access (1)',
        '  Person  What  From        Until',
        '  p-101   wifi  2026-09-02  -',
      ]),
    );
  });
});

describe('daybook --version', () => {
  it('says which version is installed', async () => {
    const ran = await runDaybook(['--version']);
    expect(ran).toMatchObject({ exitCode: 0, printed: [expect.stringMatching(/^\d+\.\d+\.\d+$/)] });
  });
});
