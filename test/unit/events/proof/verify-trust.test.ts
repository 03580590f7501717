import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustFiles } from '../../../../events/log/proof/bundle/trust-link.ts';
import { formatKey } from '../../../../events/log/proof/note.ts';
import {
  bundleOf,
  type Files,
  noteOf,
  stranger,
  withManifest,
  withText,
} from '../../../support/bundles/make-bundle.ts';
import { type LinkMaking, linkFor } from '../../../support/bundles/make-link.ts';
import { rechained } from '../../../support/bundles/story.ts';
import { commits, kindsOf, verify, whole } from '../../../support/bundles/verified.ts';
import { signerOf } from '../../../support/note-signers.ts';

const OF = 10;
const history = commits.slice(0, OF);
const witness = signerOf('witness.county.example/daybook', 'a witness of tests');
const witnesses = [formatKey(witness.name, witness.publicKey, 'cosignature')];
const fork = rechained(commits.with(8, { ...commits[8]!, actor: { id: 'p-666', roles: ['office'] } }));

const linked = async (making: Partial<LinkMaking> = {}, of = commits): Promise<Files> =>
  bundleOf(history, { trustLink: await linkFor(of, { entry: OF, of: OF, witness, ...making }) });
const said = async (files: Files, options = {}) =>
  (await verify(files, options)).statements.find(({ part }) => part === 'trust');
const resealed = (files: Files, name: string, change: (text: string) => string): Files =>
  withManifest(withText(files, name, change));

describe("a bundle whose checkpoint is in the trust's log of logs", () => {
  it.each([
    {
      entry: OF,
      says: `the checkpoint is entry 3 of the trust's log of logs, under its checkpoint of size 7`,
    },
    { entry: 14, says: 'the checkpoint of size 14, which continues this one, is entry 3' },
    { entry: 6, says: 'the checkpoint of size 6, which this one continues, is entry 3' },
  ])('GOV-04 holds, and says by which of its checkpoints: $entry', async ({ entry, says }) => {
    const files = await linked({ entry });
    expect(await kindsOf(files)).toEqual([]);
    expect(await said(files)).toMatchObject({ verdict: 'holds', says: expect.stringContaining(says) });
  });

  it('GOV-04 says of one without that it shows nothing of it, and holds', async () => {
    expect(await kindsOf(whole)).toEqual([]);
    expect(await said(whole)).toMatchObject({
      verdict: "can't be proved",
      says: expect.stringContaining('from before'),
    });
  });

  it('GOV-04 is vouched for by a witness of the whole trust, where the entry covers it', async () => {
    for (const entry of [OF, 14]) {
      const { statements, faults } = await verify(await linked({ entry }), { witnesses });
      expect(faults).toEqual([]);
      const { says } = statements.find(({ part }) => part === 'witnesses')!;
      expect(says).toContain('at 2026-09-04T08:06:00.000Z, over the whole trust');
    }
    expect(await kindsOf(await linked({ entry: 6 }), { witnesses })).toEqual(['signature-wrong']);
    expect(await kindsOf(whole, { witnesses })).toEqual(['signature-wrong']);
  });

  it('GOV-04 is whatever sizes and places there are', async () => {
    const size = fc.integer({ min: 1, max: 300 });
    const sizes = fc.tuple(fc.integer({ min: 1, max: 14 }), size).chain(([entry, all]) =>
      fc.record({
        entry: fc.constant(entry),
        size: fc.constant(all),
        position: fc.integer({ min: 1, max: all }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(sizes, async (making) => {
        expect(await kindsOf(await linked(making))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a link that was forged', () => {
  it('GOV-04 does not hold with any byte of it changed, though the manifest fits', {
    timeout: 60_000,
  }, async () => {
    const files = await linked();
    const places = Object.values(trustFiles).map((name) => ({ name, length: files.get(name)!.length }));
    const place = fc.constantFrom(...places).chain(({ name, length }) =>
      fc.record({
        name: fc.constant(name),
        at: fc.integer({ min: 0, max: length - 1 }),
        bit: fc.integer({ min: 0, max: 7 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(place, async ({ name, at, bit }) => {
        const bytes = Buffer.from(files.get(name)!);
        bytes[at]! ^= 1 << bit;
        const { holds } = await verify(withManifest(new Map([...files, [name, bytes]])), { witnesses });
        expect(holds).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.values(trustFiles))('GOV-04 does not hold without %s', async (name) => {
    const files = await linked();
    const { faults } = await verify(withManifest(new Map([...files].filter(([file]) => file !== name))));
    expect(faults.map(({ file }) => file)).toContain(name);
  });

  it('GOV-04 is signed by the key of the trust, the school and the log of logs alike', async () => {
    expect(await kindsOf(await linked({ signer: stranger }))).toEqual(['signature-wrong']);
    const entryNote = await noteOf(commits, OF, stranger);
    expect(await kindsOf(await linked({ entryNote }))).toEqual(['signature-wrong']);
    const { faults } = await verify(await linked({ origin: 'daybook/fernhill/larkfield-infant' }));
    expect(faults.map(({ kind, file }) => [kind, file])).toEqual([['malformed', trustFiles.checkpoint]]);
    const other = (await noteOf(commits, OF)).replace('larkfield-infant', 'hollowbrook-primary');
    expect((await said(await linked({ entryNote: other })))?.verdict).toBe('does not hold');
  });

  it('GOV-04 is of another place, or of other sizes than were signed', async () => {
    const files = await linked({ entry: 14 });
    const edit = (change: object) =>
      resealed(
        files,
        trustFiles.proof,
        (text) => `${JSON.stringify({ ...JSON.parse(text), ...change }, null, 2)}\n`,
      );
    for (const change of [
      { position: 4 },
      { size: 8 },
      { entry: 13 },
      { of: 9 },
      { inclusion: [] },
      { consistency: [] },
    ])
      expect([change, await kindsOf(edit(change))]).toEqual([
        change,
        expect.arrayContaining(['proof-altered']),
      ]);
    for (const change of [{ position: 0 }, { more: 1 }, { inclusion: ['AA'] }, { size: '7' }])
      expect([change, await kindsOf(edit(change))]).toEqual([change, ['proof-altered']]);
  });

  it('GOV-04 is of another history than the bundle: the log of logs has what was shown to others', async () => {
    const entryNote = await noteOf(fork, OF);
    expect(await kindsOf(await linked({ entryNote }))).toEqual(['forked']);
    expect(await kindsOf(await linked({ entry: 14 }, fork))).toEqual(['proof-altered']);
  });
});
