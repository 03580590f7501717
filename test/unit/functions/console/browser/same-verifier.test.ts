import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyCosignature } from '../../../../../events/log/proof/cosignature.ts';
import { parseKey } from '../../../../../events/log/proof/note.ts';
import * as ofNode from '../../../../../events/log/proof/verify/verify.ts';
import { browserVerifier } from '../../../../support/browser-verifier.ts';
import { inCommits, inJournal, withoutKey } from '../../../../support/bundles/corruptions.ts';
import { exampleFolder, exampleKeyFile } from '../../../../support/bundles/example.ts';
import {
  bundleOf,
  type Files,
  key,
  owner,
  readerOf,
  stranger,
  vkeyOf,
  withText,
} from '../../../../support/bundles/make-bundle.ts';
import { dossier, keys } from '../../../../support/bundles/make-dossier.ts';
import { smallStory } from '../../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../../support/bundles/story.ts';
import { whole, witnessed, witnessKey } from '../../../../support/bundles/verified.ts';

const ofBrowser = await browserVerifier();
type Verify = Pick<typeof ofNode, 'verifyBundle' | 'reportText' | 'isBadInput'>;

/** What is said of a bundle in the end, in the words that are shown. */
const said = async (
  { verifyBundle, reportText, isBadInput }: Verify,
  files: Files,
  options: Partial<ofNode.VerifyOptions> = {},
): Promise<string> => {
  try {
    return reportText(await verifyBundle(readerOf(files), { keys: [key], ...options }));
  } catch (error) {
    return isBadInput(error) ? error.message : String(error);
  }
};

const expectSame = async (files: Files, options?: Partial<ofNode.VerifyOptions>): Promise<string> => {
  const words = await said(ofBrowser, files, options);
  expect(words).toBe(await said(ofNode, files, options));
  return words;
};

describe('the verifier as browsers get it', () => {
  it('GOV-04 finds that the example of the auditors’ kit holds, and an altered one in the same words', async () => {
    const files: Files = new Map(
      readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(exampleFolder, path), readFileSync(path)]),
    );
    const [given] = /^[^#\s].*$/m.exec(readFileSync(exampleKeyFile, 'utf8')) ?? [];
    const options = { keys: [given ?? ''] };
    expect(await expectSame(files, options)).toContain('RESULT: holds, as far as stated above');
    const altered = withText(files, 'commits.jsonl', (text) => text.replace('"p-', '"q-'));
    expect(await expectSame(altered, options)).not.toContain('RESULT: holds');
  });

  it('GOV-04 says that a whole bundle holds, in the words of the command line', async () => {
    expect(await expectSame(whole)).toContain('RESULT: holds, as far as stated above');
    const note = Buffer.from(whole.get('checkpoints/6.txt') ?? []).toString();
    expect(await expectSame(whole, { since: note })).toContain('continues your checkpoint of size 6');
  });

  it('GOV-04 says of every corruption what the command line says', async () => {
    const commits = commitsOf(smallStory(9), owner);
    const making = { sizes: [4, 9] };
    const scene = { commits, making, files: await bundleOf(commits, making), at: 2, other: 6 };
    const all = [...inCommits(scene), ...(await inJournal(scene)), ...(await withoutKey(scene))];
    expect(all.length).toBeGreaterThan(20);
    for (const { name, files } of all) {
      const words = await expectSame(files);
      expect([name, words.includes('RESULT: does not hold')]).toEqual([name, true]);
    }
  });

  it('GOV-04 refuses a strange key, what is no key and what is no bundle alike', async () => {
    expect(await expectSame(whole, { keys: [vkeyOf(stranger)] })).toContain('RESULT: does not hold');
    expect(await expectSame(whole, { keys: ['daybook/fernhill+2f77e0ac+AAAA'] })).toContain('unreadable key');
    expect(await expectSame(whole, { keys: [] })).toContain('no public key was given');
    expect(await expectSame(new Map())).toContain('not a bundle');
  });

  it('GOV-04 says of a dossier, whole or altered, what the command line says', async () => {
    const made = await dossier();
    expect(await expectSame(made, { keys })).toContain('RESULT: holds');
    const altered = new Map([...made, ['index.html', Buffer.from('<p>p-102</p>\n')]]);
    expect(await expectSame(altered, { keys })).toContain('index.html is another file');
    expect(await expectSame(made)).toContain('RESULT: does not hold');
  });

  it('GOV-04 reads a witness’s cosignature as Node does', async () => {
    const note = await witnessed(Buffer.from(whole.get('checkpoints/14.txt') ?? []).toString());
    const at = ofBrowser.verifyCosignature(note, ofBrowser.parseKey(witnessKey));
    expect(at).toBe('2026-09-03T19:00:00.000Z');
    expect(at).toBe(verifyCosignature(note, parseKey(witnessKey)));
  });
});
