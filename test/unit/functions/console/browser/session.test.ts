import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../../domain/reports/as-of/sections.ts';
import { runVerify } from '../../../../../events/log/proof/verify-command.ts';
import { bundleReplay } from '../../../../../functions/cli/replaying/bundle-replay.ts';
import { replayBundle } from '../../../../../functions/cli/replaying/replay-bundle.ts';
import type { FromWorker, NamedFile, ToWorker } from '../../../../../functions/console/browser/protocol.ts';
import { createSession } from '../../../../../functions/console/browser/session.ts';

const kit = 'docs/auditors-kit';
const example = join(kit, 'example');
const keys = readFileSync(join(kit, 'example.key'), 'utf8');
const filesIn = (change: (name: string, content: Buffer) => Buffer | null = (_, content) => content) =>
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }): NamedFile[] => {
      const path = join(parentPath, name);
      const content = change(name, readFileSync(path));
      return content === null ? [] : [{ path, file: new Blob([new Uint8Array(content)]) }];
    });

const asked = (change: Partial<Extract<ToWorker, { kind: 'verify' }>> = {}): ToWorker => ({
  ...{ kind: 'verify', served: null, keys, witnesses: '', since: '', files: filesIn() },
  ...change,
});
const day = (text: string, by: 'recorded' | 'occurred' = 'recorded'): ToWorker => ({
  kind: 'day',
  day: text,
  by,
});

const talk = async (questions: readonly ToWorker[], now = Date.parse('2026-12-01T09:00:00Z')) => {
  const said: FromWorker[] = [];
  const session = createSession({ say: (one) => said.push(structuredClone(one)), now: () => now });
  for (const question of questions) await session(question);
  return said.filter(({ kind }) => kind !== 'doing');
};

describe('the worker of the page that verifies', () => {
  it('GOV-04 says what it is about, and in the end what the command line says, with the days there are', async () => {
    const said: FromWorker[] = [];
    const session = createSession({ say: (one) => said.push(one), now: Date.now });
    await session(asked());
    expect(said.filter(({ kind }) => kind === 'doing').length).toBeGreaterThan(10);
    expect(said.at(0)).toEqual({ kind: 'doing', text: 'Reading the files' });
    const { out } = await runVerify([example, '--key', join(kit, 'example.key')]);
    const days = { first: '2026-09-02', last: '2026-09-15' };
    expect(said.at(-1)).toEqual({ kind: 'verified', holds: true, text: out, days });
  });

  it('GOV-04 holds an earlier checkpoint and a witness to it', async () => {
    const since = join(kit, 'example-later-checkpoint.txt');
    const witness = join(kit, 'example-witness.key');
    const [said] = await talk([
      asked({ since: readFileSync(since, 'utf8'), witnesses: readFileSync(witness, 'utf8') }),
    ]);
    const args = [example, '--key', join(kit, 'example.key'), '--since', since, '--witness', witness];
    const { out, exitCode } = await runVerify(args);
    expect([exitCode, said]).toEqual([1, { kind: 'verified', holds: false, text: out, days: null }]);
  });

  it.each([
    ['the manifest lacks', asked({ files: [] }), 'not a bundle: the folder has no manifest.json'],
    ['a key lacks', asked({ keys: '# none\n' }), 'no public key was given'],
    ['the key is none', asked({ keys: 'daybook/fernhill' }), 'unreadable key'],
    ['what was served is no record', asked({ served: { school: 1 } }), 'answered what Daybook does not'],
  ])('GOV-04 refuses, and says why: %s', async (_, question, words) => {
    expect(await talk([question])).toEqual([{ kind: 'refused', text: expect.stringContaining(words) }]);
  });

  const days = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-09', '2026-09-15'];
  const looks = days.flatMap((one) => (['recorded', 'occurred'] as const).map((by) => ({ one, by })));
  it.each(looks)('GOV-04 shows of $one what the command line replays, $by by then', async ({ one, by }) => {
    const [, said] = await talk([asked(), day(one, by)]);
    if (said?.kind !== 'shown') throw new Error('nothing was shown');
    const { tables, ...shown } = said.shown;
    const { asOf, ...answers } = await replayBundle(bundleReplay(example), {
      asOf: `${one}T23:59:59.999Z`,
      by,
    });
    expect(shown).toEqual({ asOf: asOf.at, by, position: asOf.position });
    expect(tables.slice(0, -1).map(({ rows }) => rows.length)).toEqual(
      sectionsOf(answers).map(({ rows }) => rows.length),
    );
    const lent = tables.find(({ title }) => title === 'Devices lent');
    expect(lent?.rows.map(([device, borrower]) => [device, borrower])).toEqual(
      answers.devices.lent.map((loan) => [loan['device'], loan['borrower']]),
    );
  });

  it('GOV-04 shows the same of a day whichever were looked at before it', async () => {
    const orders = [looks, looks.toReversed(), [...looks.slice(4), ...looks.slice(0, 4)]];
    const shown = await Promise.all(
      orders.map(async (order) => {
        const said = await talk([asked(), ...order.map(({ one, by }) => day(one, by))]);
        return said
          .slice(1)
          .map((one) => JSON.stringify(one))
          .toSorted();
      }),
    );
    expect(shown[0]).toHaveLength(looks.length);
    expect([shown[1], shown[2]]).toEqual([shown[0], shown[0]]);
  });

  it('GOV-04 takes a day for its end, and today for now', async () => {
    const now = Date.parse('2026-09-14T10:00:00.000Z');
    const [, today] = await talk([asked(), day('2026-09-14')], now);
    expect(today).toMatchObject({ shown: { asOf: '2026-09-14T10:00:00.000Z' } });
  });

  it('GOV-04 shows no day of a record that does not hold, nor of the one before it', async () => {
    const altered = filesIn((name, content) => (name === 'README.txt' ? null : content));
    const said = await talk([asked(), asked({ files: altered }), day('2026-09-08')]);
    expect(said.map(({ kind }) => kind)).toEqual(['verified', 'verified']);
    expect(said.at(-1)).toMatchObject({ holds: false, days: null });
  });
});
