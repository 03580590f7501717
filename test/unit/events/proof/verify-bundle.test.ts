import { describe, expect, it } from 'vitest';
import { bundleFiles, checkpointFile, MANIFEST_FILE } from '../../../../events/log/proof/bundle/format.ts';
import { unprovable } from '../../../../events/log/proof/verify/unprovable.ts';
import { BadInput, reportText, type VerifyOptions } from '../../../../events/log/proof/verify/verify.ts';
import {
  bundleOf,
  type Files,
  key,
  noteOf,
  owner,
  signer,
  stranger,
  vkeyOf,
  withLines,
  withManifest,
  withText,
} from '../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../support/bundles/story.ts';
import { commits, kindsOf, verify, whole, witnessKey } from '../../../support/bundles/verified.ts';
import { signerOf } from '../../../support/note-signers.ts';

const verdicts = async (files: Files) =>
  Object.fromEntries((await verify(files)).statements.map(({ part, verdict }) => [part, verdict]));

describe('a bundle as it was made', { timeout: 60_000 }, () => {
  it('GOV-04 holds for a whole school, part by part', async () => {
    expect(await verdicts(whole)).toEqual({
      files: 'holds',
      signature: 'holds',
      completeness: 'holds',
      journal: 'holds',
      chains: 'holds',
      facts: 'holds',
      checkpoints: 'holds',
      trust: "can't be proved",
      since: "can't be proved",
    });
  });

  it('GOV-04 holds for every period of it', async () => {
    for (let first = 1; first <= 14; first += 1) {
      for (let last = first; last <= 14; last += 1) {
        const report = await verify(await bundleOf(commits, { first, last, sizes: [14] }));
        expect({ first, last, holds: report.holds, faults: report.faults }).toEqual({
          first,
          last,
          holds: true,
          faults: [],
        });
      }
    }
  });

  it('AGR-01 holds with commits without events, wherever they stand', async () => {
    const story = smallStory(9).map((one, index) => (index % 3 === 0 ? { ...one, events: [] } : one));
    const quiet = await bundleOf(commitsOf(story, owner), { sizes: [9] });
    expect(await verdicts(quiet)).toMatchObject({ completeness: 'holds', chains: 'holds', facts: 'holds' });
  });

  it('GOV-04 says of a period what lies outside of it', async () => {
    const report = await verify(await bundleOf(commits, { first: 4, last: 9, sizes: [14] }));
    expect(report.unprovable).toContain(unprovable.before(4));
    expect(report.unprovable).toContain(unprovable.after(9, 14));
    expect((await verify(whole)).unprovable).not.toContain(unprovable.before(1));
  });

  it('GOV-04 always says what nobody can prove', async () => {
    const { unprovable: said } = await verify(whole, { since: await noteOf(commits, 3) });
    expect(said).toEqual([unprovable.unjournaled, unprovable.key, unprovable.times, unprovable.other]);
  });

  it('GOV-04 is reported in plain words', async () => {
    expect(reportText(await verify(whole))).toContain('RESULT: holds, as far as stated above');
    expect(reportText(await verify(whole, { keys: [vkeyOf(stranger)] }))).toContain('RESULT: does not hold');
  });
});

describe('the signature', () => {
  it('GOV-04 is wrong by another key than those that were given', async () => {
    const { faults } = await verify(whole, { keys: [vkeyOf(stranger)] });
    expect(faults.map(({ kind, file }) => ({ kind, file }))).toEqual(
      [6, 14].map((size) => ({ kind: 'signature-wrong', file: checkpointFile(size) })),
    );
    expect(faults[0]?.says).toContain('no signature by a key that was given');
  });

  it('GOV-04 is wrong by the key of another trust, though its owner signed', async () => {
    const elsewhere = signerOf('daybook/oakmoor');
    expect(
      await kindsOf(await bundleOf(commits, { signer: elsewhere }), { keys: [vkeyOf(elsewhere)] }),
    ).toEqual(['signature-wrong']);
  });

  it('GOV-04 is good by any of several keys, as after a rotation', async () => {
    const old = await noteOf(commits, 6, stranger);
    const rotated = await bundleOf(commits, { sizes: [6, 14], notes: new Map([[6, old]]) });
    expect(await kindsOf(rotated)).toEqual(['signature-wrong']);
    expect(await kindsOf(rotated, { keys: [`# old and new\n${vkeyOf(stranger)}\n\n${key}\n`] })).toEqual([]);
  });

  it('GOV-04 is missed when the checkpoint has none, or is none', async () => {
    const name = checkpointFile(14);
    const unsigned = withManifest(withText(whole, name, (text) => text.slice(0, text.indexOf('\n\n') + 1)));
    expect(await kindsOf(unsigned)).toContain('signature-wrong');
    expect(await kindsOf(withManifest(withText(whole, name, () => 'nothing')))).toContain('signature-wrong');
    expect(await kindsOf(withManifest(new Map([...whole].filter(([file]) => file !== name))))).toContain(
      'signature-wrong',
    );
  });

  it('GOV-04 is wrong over a checkpoint that was altered', async () => {
    for (const change of [/\n14\n/, /2026-09-03/]) {
      const altered = withText(whole, checkpointFile(14), (text) =>
        text.replace(change, (found) => found.replace(/[34]/, '5')),
      );
      expect(await kindsOf(withManifest(altered))).toContain('signature-wrong');
    }
  });
});

describe('other files of a bundle', { timeout: 60_000 }, () => {
  it('GOV-04 are found to be altered, each by its own name', async () => {
    const named = async (name: string, text: string) =>
      (await verify(withText(whole, name, () => text))).faults.map(({ kind, file }) => `${kind} ${file}`);
    expect(await named(bundleFiles.readme, 'hello')).toEqual(['file-altered README.txt']);
    expect(await named(bundleFiles.proof, '{}')).toEqual([
      'file-altered proof.json',
      'proof-altered proof.json',
    ]);
    expect(await named(bundleFiles.consistency, '[]\n')).toEqual(['file-altered consistency.json']);
  });

  it('GOV-04 a proof of a period is distinguished from altered commits', async () => {
    const part = await bundleOf(commits, { first: 4, last: 9, sizes: [14] });
    const altered = withText(part, bundleFiles.proof, (text) => text.replace(/"(\w)(\w)(\w)/, '"$2$1$3'));
    expect((await verify(altered)).faults.map(({ kind }) => kind)).toContain('proof-altered');
  });

  it('GOV-04 are never waited for or believed, whatever they hold', async () => {
    const junk = [
      '',
      '\0'.repeat(9),
      `${'['.repeat(100_000)}\n`,
      '{"position":1e999}\n',
      `{"a":${'9'.repeat(5000)}}\n`,
      '\ufeff{}\n',
      'null\n',
    ];
    for (const name of [...whole.keys()].filter((file) => file !== MANIFEST_FILE)) {
      for (const text of junk) expect((await verify(withText(whole, name, () => text))).holds).toBe(false);
      const missing = new Map([...whole].filter(([file]) => file !== name));
      expect((await verify(missing)).holds).toBe(false);
    }
  });

  it('GOV-04 nested deeper than any commit are refused', async () => {
    const deep = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const changed = withManifest(
      withLines(whole, bundleFiles.commits, (lines) => lines.with(3, deep(200_000))),
    );
    expect((await verify(changed)).faults).toMatchObject([{ kind: 'altered', position: 4 }]);
  });
});

describe('what is no bundle', { timeout: 60_000 }, () => {
  const refusal = async (files: Files, options: Partial<VerifyOptions> = {}) => {
    const error = await verify(files, options).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BadInput);
    return error instanceof BadInput ? error.message : '';
  };

  it('GOV-04 is refused with what is wrong with it', async () => {
    expect(await refusal(new Map())).toBe('not a bundle: the folder has no manifest.json that can be read');
    expect(await refusal(withText(whole, MANIFEST_FILE, (text) => text.slice(0, 200)))).toContain('cut off');
    expect(
      await refusal(withText(whole, MANIFEST_FILE, (text) => text.replace('daybook-bundle/1', 'other/7'))),
    ).toContain('foreign format: manifest.json names "other/7"');
    expect(await refusal(withText(whole, MANIFEST_FILE, (text) => text.replace('  "', '   "')))).toContain(
      'it was edited',
    );
    expect(await refusal(withManifest(whole, { first: 9, last: 3 }))).toContain('claims positions 9 to 3');
    expect(await refusal(withManifest(whole, { school: 'hollowbrook-primary' }))).toContain('origin');
    expect(await refusal(withManifest(new Map([...whole, ['../secret', Buffer.from('x')]])))).toContain(
      'misstates a name',
    );
  });

  it('GOV-04 is refused at every length of a manifest that breaks off', async () => {
    const { length } = whole.get(MANIFEST_FILE)!;
    for (let end = 0; end < length; end += 7)
      await refusal(new Map([...whole, [MANIFEST_FILE, whole.get(MANIFEST_FILE)!.subarray(0, end)]]));
    expect(length).toBeGreaterThan(1000);
  });

  it('GOV-04 nor is there a key or a checkpoint that can be read', async () => {
    expect(await refusal(whole, { keys: [] })).toContain('no public key was given');
    expect(await refusal(whole, { keys: ['nonsense'] })).toContain('unreadable key');
    expect(await refusal(whole, { keys: [witnessKey] })).toContain('a witness key was given');
    expect(await refusal(whole, { witnesses: [key] })).toContain('was given as a witness');
    expect(await refusal(whole, { since: 'nonsense' })).toContain('is no checkpoint');
    const elsewhere = (await noteOf(commits, 3)).replace('larkfield', 'oakfield');
    expect(await refusal(whole, { since: elsewhere })).toContain('another school');
    expect(await kindsOf(whole, { since: await noteOf(commits, 3, stranger) })).toEqual(['signature-wrong']);
    expect(signer.name).toBe('daybook/fernhill');
  });
});
