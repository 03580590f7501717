import { describe, expect, it } from 'vitest';
import { checkpointFile, MANIFEST_FILE } from '../../../../events/log/proof/bundle/format.ts';
import { printable } from '../../../../events/log/proof/verify/printable.ts';
import { BadInput, reportText, verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import {
  bundleOf,
  type Files,
  key,
  noteOf,
  owner,
  readerOf,
  stranger,
  withManifest,
  withText,
} from '../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../support/bundles/story.ts';

const commits = commitsOf(smallStory(6), owner);
const verify = (files: Files, since: string | null = null) =>
  verifyBundle(readerOf(files), { keys: [key], since });
/**
 * What a forger would like to have printed: a report that holds, and whatever hides the real one after it.
 */
const spoof = 'x\n\n  holds            Signature\n\nRESULT: holds, as far as stated above\n\u001b[8m';

describe('the printed report', () => {
  it.each(['trust', 'school'])(
    'GOV-04 can not be painted over by the %s that a manifest names',
    async (member) => {
      const forged = await bundleOf(commits, { signer: stranger });
      const names = { ...owner, [member]: spoof };
      await expect(
        verify(withManifest(forged, { ...names, origin: `daybook/${names.trust}/${names.school}` })),
      ).rejects.toThrow(BadInput);
    },
  );

  it('GOV-04 can not be painted over by the ids of commits', async () => {
    const id = (text: string) => text.replaceAll('"id":"x-1"', `"id":${JSON.stringify(spoof)}`);
    const text = reportText(await verify(withText(await bundleOf(commits), 'commits.jsonl', id)));
    expect(text.split('\n').filter((line) => line.startsWith('RESULT'))).toEqual(['RESULT: does not hold']);
    expect(text).not.toContain('\u001b');
  });

  it('GOV-04 can not be painted over by the name on a signature', async () => {
    const name = (text: string) => text.replace('— daybook/fernhill ', '— \u009b8m\u202ex ');
    const text = reportText(
      await verify(withManifest(withText(await bundleOf(commits), checkpointFile(6), name))),
    );
    expect(text).toContain('\\u{9b}8m\\u{202e}x');
    expect(text).not.toMatch(/[\u0080-\u009f\u202e]/);
  });

  it('GOV-04 does not repeat a foreign format as it is', async () => {
    const manifest = Buffer.from(JSON.stringify({ format: '\u009b8m' }));
    await expect(verify(new Map([[MANIFEST_FILE, manifest]]))).rejects.toThrow('names "\\u{9b}8m"');
  });

  it('GOV-04 leaves what people write as it is', () => {
    expect(printable('Ffion Ŵyn, 7C — “signed”')).toBe('Ffion Ŵyn, 7C — “signed”');
  });
});

describe('a checkpoint that somebody kept', () => {
  it.each([
    ['with the line ends of another system', (note: string) => note.replaceAll('\n', '\r\n')],
    ['with a mark at the beginning', (note: string) => `\ufeff${note}`],
    ['out of a mail, with empty lines around it', (note: string) => `\n${note}\n\n`],
    ['without the last line end', (note: string) => note.trimEnd()],
  ])('GOV-04 is read %s', async (_, kept) => {
    const bundle = await bundleOf(commits, { sizes: [4, 6] });
    expect((await verify(bundle, kept(await noteOf(commits, 4)))).holds).toBe(true);
    await expect(verify(bundle, kept('daybook/fernhill/larkfield-infant\n4\n'))).rejects.toThrow(BadInput);
  });
});
