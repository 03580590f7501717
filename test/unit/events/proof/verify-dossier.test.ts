import { describe, expect, it } from 'vitest';
import { SIGNATURE_FILE } from '../../../../events/log/proof/bundle/dossier-format.ts';
import { MANIFEST_FILE } from '../../../../events/log/proof/bundle/format.ts';
import { formatKey } from '../../../../events/log/proof/note.ts';
import { type VerifyOptions, verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import {
  type Files,
  key,
  noteOf,
  readerOf,
  stranger,
  vkeyOf,
  withLines,
  withText,
} from '../../../support/bundles/make-bundle.ts';
import { commits, dossier, dossiers, keys, page, signed } from '../../../support/bundles/make-dossier.ts';
import { signerOf } from '../../../support/note-signers.ts';

const whole = await dossier();
const twin = await signed(page('somebody'), true);
const kindsOf = async (files: Files, given: readonly string[] = keys) =>
  (await verifyBundle(readerOf(files), { keys: given })).faults.map(({ kind }) => kind);

const witness = signerOf('witness.fernhill.example/chair');
const witnessKey = formatKey(witness.name, witness.publicKey, 'cosignature');
const kindsAsked = async (files: Files, asked: Omit<VerifyOptions, 'keys'>) =>
  (await verifyBundle(readerOf(files), { keys, ...asked })).faults.map(({ kind }) => kind);

describe('what is asked of a dossier beside its key', () => {
  it('GOV-04 is that it rests on a kept checkpoint: shown for that one only', async () => {
    const fork = commits.with(3, { ...commits[3]!, actor: { id: 'p-666', roles: ['office'] } });
    expect(await kindsAsked(whole, { since: await noteOf(commits, 9) })).toEqual([]);
    expect(await kindsAsked(whole, { since: await noteOf(fork, 9) })).toEqual(['forked']);
    expect(await kindsAsked(whole, { since: await noteOf(commits, 6) })).toEqual(['not-shown']);
    expect(await kindsAsked(whole, { since: await noteOf(commits, 9, stranger) })).toEqual([
      'signature-wrong',
    ]);
    expect(await kindsAsked(twin, { since: await noteOf(commits, 9) })).toEqual(['not-shown']);
  });

  it('GOV-04 is that a witness countersigned, which no anonymised twin can show', async () => {
    expect(await kindsAsked(whole, { witnesses: [witnessKey] })).toEqual(['signature-wrong']);
    expect(await kindsAsked(twin, { witnesses: [witnessKey] })).toEqual(['signature-wrong']);
  });
});

describe('the dossier of an incident', () => {
  it('GOV-04 holds with its cited commits', async () => {
    const { holds, statements } = await verifyBundle(readerOf(whole), { keys });
    expect(holds).toBe(true);
    expect(statements.map(({ part, verdict }) => `${part}: ${verdict}`)).toEqual([
      'files: holds',
      'signature: holds',
      'checkpoint: holds',
      'commits: holds',
      "trust: can't be proved",
    ]);
  });

  it('GOV-04 has an anonymised twin that stands on its signature alone', async () => {
    const { holds, statements } = await verifyBundle(readerOf(twin), { keys });
    expect(holds).toBe(true);
    expect(statements.map(({ part, verdict }) => `${part}: ${verdict}`)).toEqual([
      'files: holds',
      'signature: holds',
      "commits: can't be proved",
    ]);
  });

  it('GOV-04 needs the key of dossiers and that of checkpoints', async () => {
    expect(await kindsOf(whole, [key])).toEqual(['signature-wrong']);
    expect(await kindsOf(whole, [vkeyOf(dossiers)])).toEqual(['signature-wrong']);
  });

  it.each(['dossier.json', 'index.html'])('GOV-04 is found to be altered in %s', async (name) => {
    expect(await kindsOf(withText(whole, name, (text) => text.replace('p-101', 'p-102')))).toEqual([
      'file-altered',
    ]);
  });

  it('GOV-04 is found to be signed for another manifest', async () => {
    const other = await signed(page('p-102'), false);
    expect(await kindsOf(new Map([...whole, [SIGNATURE_FILE, other.get(SIGNATURE_FILE)!]]))).toEqual([
      'signature-wrong',
    ]);
    expect(await kindsOf(new Map([...whole].filter(([name]) => name !== SIGNATURE_FILE)))).toEqual([
      'signature-wrong',
    ]);
  });

  it('GOV-04 is found to cite what was never journaled, though the dossier key signed it', async () => {
    const resigned = async (change: (lines: readonly string[]) => readonly string[]) => {
      const files = new Map(
        [...withLines(whole, 'cited.jsonl', change)].filter(
          ([name]) => name !== MANIFEST_FILE && name !== SIGNATURE_FILE,
        ),
      );
      return kindsOf(await signed(files, false));
    };
    expect(await resigned((lines) => lines)).toEqual([]);
    expect(await resigned((lines) => lines.map((line) => line.replace('p-101', 'p-102')))).toEqual([
      'altered',
      'altered',
      'altered',
    ]);
    expect(
      await resigned((lines) => lines.map((line) => line.replace('"position":5', '"position":6'))),
    ).toEqual(['altered']);
    expect(await resigned((lines) => lines.toReversed())).toEqual(['reordered', 'reordered']);
    expect(await resigned((lines) => ['{}', ...lines])).toEqual(['malformed']);
    expect(await resigned((lines) => lines.map((line) => line.replaceAll('larkfield', 'oakfield')))).toEqual([
      'inserted',
      'inserted',
      'inserted',
    ]);
  });

  it('GOV-04 is found changed in any byte, of its manifest too', async () => {
    const free: string[] = [];
    for (const [name, bytes] of whole) {
      for (let offset = 0; offset < bytes.length; offset += 3) {
        const changed = Buffer.from(bytes);
        changed[offset]! ^= 1 << (offset % 8);
        const holds = await verifyBundle(readerOf(new Map([...whole, [name, changed]])), { keys }).then(
          (report) => report.holds,
          () => false,
        );
        if (holds) free.push(`${name} ${offset}`);
      }
    }
    expect(free).toEqual([]);
  }, 60_000);
});
