import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedNote } from '../../../../events/log/proof/malformed.ts';
import {
  formatKey,
  parseKey,
  parseNote,
  type Signer,
  signatureLine,
  signNote,
  verifiedBy,
} from '../../../../events/log/proof/note.ts';
import { forAll } from '../../../support/for-all.ts';
import { signerOf, signerOfSeed } from '../../../support/note-signers.ts';

/** Key, text and signature that the note packages of several languages share as their example. */
const exampleKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const exampleSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const exampleText =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const exampleLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const example = `${exampleText}\n${exampleLine}`;

const trust = signerOf('daybook/fernhill');
const text = 'daybook/fernhill/oakfield\n3\n';
const keyOf = ({ name, publicKey }: Signer) => parseKey(formatKey(name, publicKey));
const nameOf = ({ name, id }: { readonly name: string; readonly id: string }) => `${name}+${id}`;
/** The signature line of another signer for the same text. */
const lineOf = async (signer: Signer, of = text) =>
  signatureLine(parseNote(await signNote({ ...signer, text: of })).signatures[0]!);

describe('a public key', { timeout: 30_000 }, () => {
  it('has the id and text that other implementations give it', () => {
    const key = parseKey(exampleKey);
    expect(key).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', use: 'note' });
    expect(formatKey(key.name, key.publicKey)).toBe(exampleKey);
    const publicLog = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    expect(formatKey('sum.golang.org', parseKey(publicLog).publicKey)).toBe(publicLog);
  });

  it('of a witness is another key than the same one for notes', () => {
    const vkey = formatKey(trust.name, trust.publicKey, 'cosignature');
    expect(parseKey(vkey)).toMatchObject({ name: trust.name, use: 'cosignature' });
    expect(parseKey(vkey).id).not.toBe(keyOf(trust).id);
  });

  it('may have space around it', () => {
    expect(parseKey(`  ${exampleKey}\n`)).toEqual(parseKey(exampleKey));
  });

  it('is refused with any character of its text changed, cut off or added', () => {
    const places = fc.tuple(fc.nat(exampleKey.length - 1), fc.constantFrom('', 'A', '+', '=', '\n', 'é'));
    forAll(places, ([at, other]) => {
      const mangled = exampleKey.slice(0, at) + other + exampleKey.slice(at + 1);
      if (mangled.trim() !== exampleKey) expect(() => parseKey(mangled)).toThrow(MalformedNote);
      expect(() => parseKey(exampleKey.slice(at + 1))).toThrow(MalformedNote);
    });
  });

  it.each([
    ['nothing', ''],
    [
      'too long, with the id that fits',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    ],
    [
      'of another type, with the id that fits',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ],
    ['base64 for the web', exampleKey.replace('/', '_')],
  ])('is refused when it is %s', (_, vkey) => {
    expect(() => parseKey(vkey)).toThrow(MalformedNote);
  });

  it.each(['', 'with space', 'with\u0085space', 'with+plus', 'with\nline', '\ud800'])(
    'has no name like %j',
    (name) => {
      expect(() => formatKey(name, trust.publicKey)).toThrow(MalformedNote);
    },
  );
});

describe('a signed note', { timeout: 30_000 }, () => {
  it('is byte for byte what other implementations sign', async () => {
    expect(await signNote({ ...signerOfSeed('PeterNeumann', exampleSeed), text: exampleText })).toBe(example);
    expect(verifiedBy(example, [parseKey(exampleKey)]).map(nameOf)).toEqual(['PeterNeumann+c74f20a3']);
  });

  it('keeps the empty lines of its text', async () => {
    const poem = 'first\n\n— nobody AAAAAAAA\n\n\nlast\n';
    const note = await signNote({ ...trust, text: poem });
    expect(parseNote(note)).toMatchObject({
      text: poem,
      signatures: [{ name: trust.name, id: keyOf(trust).id }],
    });
    expect(verifiedBy(note, [keyOf(trust)])).toHaveLength(1);
  });

  it('is verified by no key once any character of it is another', async () => {
    const note = await signNote({ ...trust, text });
    forAll(
      fc.tuple(fc.nat(note.length - 1), fc.constantFrom('', 'A', 'b', ' ', '\n', '+', '\0')),
      ([at, other]) => {
        const mangled = note.slice(0, at) + other + note.slice(at + 1);
        if (mangled !== note) expect(verifiedBy(mangled, [keyOf(trust)])).toEqual([]);
      },
    );
  });

  it('is never taken apart with an exception of another kind, whatever it is', () => {
    forAll(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\n', '— ', 'a', ' ', 'QUJDREVG', '\ud800') })),
      (note) => {
        expect(verifiedBy(note, [keyOf(trust)])).toEqual([]);
        try {
          expect(parseNote(note).signatures.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedNote);
        }
      },
    );
  });

  it.each([
    ['no signature', `${exampleText}\n`],
    ['no empty line', `${exampleText}${exampleLine}`],
    ['no final newline', example.slice(0, -1)],
    ['text after its signatures', `${example}more\n`],
    ['a hyphen for the dash', example.replace('—', '-')],
    ['a carriage return', example.replaceAll('\n', '\r\n')],
    ['a signature of no bytes', `${exampleText}\n— PeterNeumann x08gow==\n`],
    ['a signature with bits to spare', example.replace('AM=\n', 'AN=\n')],
    ['too many signatures', example + exampleLine.repeat(100)],
  ])('is refused with %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(MalformedNote);
    expect(verifiedBy(note, [parseKey(exampleKey)])).toEqual([]);
  });

  it.each(['no newline', 'a\ttab\n', 'half a \ud800 character\n', ''])('is not made of %j', async (bad) => {
    await expect(signNote({ ...trust, text: bad })).rejects.toThrow(MalformedNote);
  });

  it('is not made when another key signed than the one it would name', async () => {
    const mixed = { ...trust, sign: signerOf('daybook/fernhill', 'another').sign };
    await expect(signNote({ ...mixed, text })).rejects.toThrow(
      `what signed is not the key ${nameOf(keyOf(trust))}`,
    );
    await expect(signNote({ ...trust, sign: async () => Buffer.alloc(3), text })).rejects.toThrow(
      'what signed is not the key',
    );
  });
});

describe('a trust that changes its key', () => {
  const next = signerOf('daybook/fernhill', 'the next key');
  const stranger = signerOf('witness.example/w1');

  it('keeps its name, and gets another key id', () => {
    expect(keyOf(next).name).toBe(keyOf(trust).name);
    expect(keyOf(next).id).not.toBe(keyOf(trust).id);
  });

  it('has old and new notes verified by the keys of both times, and by their own only', async () => {
    const [old, now] = [await signNote({ ...trust, text }), await signNote({ ...next, text })];
    const both = [keyOf(trust), keyOf(next)];
    expect([verifiedBy(old, both), verifiedBy(now, both)]).toEqual([[both[0]], [both[1]]]);
    expect([verifiedBy(old, [keyOf(next)]), verifiedBy(now, [keyOf(trust)])]).toEqual([[], []]);
    expect(verifiedBy(old, [])).toEqual([]);
  });

  it('may sign with both, and each counts once however often it stands there', async () => {
    const note = (await signNote({ ...trust, text })) + (await lineOf(next)) + (await lineOf(trust));
    expect(verifiedBy(note, [keyOf(next), keyOf(trust), keyOf(trust)])).toEqual([keyOf(trust), keyOf(next)]);
    expect(verifiedBy(note, [keyOf(next)])).toEqual([keyOf(next)]);
  });

  it('is not disturbed by signatures of others, under another name, id or both', async () => {
    const note = await signNote({ ...trust, text });
    const bytes = Buffer.alloc(64, 7);
    const others = [
      await lineOf(stranger),
      signatureLine({ name: trust.name, id: '00000000', bytes }),
      signatureLine({ name: 'daybook/fernhill/dossiers', id: keyOf(trust).id, bytes }),
    ];
    expect(verifiedBy(note + others.join(''), [keyOf(trust)])).toEqual([keyOf(trust)]);
    expect(verifiedBy(`${text}\n${others.join('')}`, [keyOf(trust)])).toEqual([]);
  });

  it('is not believed where one of its signatures is wrong, whatever else stands there', async () => {
    const wrong = signatureLine({ name: next.name, id: keyOf(next).id, bytes: Buffer.alloc(64, 7) });
    const note = (await signNote({ ...trust, text })) + wrong;
    expect(verifiedBy(note, [keyOf(trust), keyOf(next)])).toEqual([]);
    expect(
      verifiedBy((await signNote({ ...trust, text })) + (await lineOf(next, 'another text\n')), [
        keyOf(trust),
        keyOf(next),
      ]),
    ).toEqual([]);
  });

  it('tells two keys with the same id apart by their signatures', async () => {
    const twin = { ...keyOf(trust), publicKey: keyOf(next).publicKey };
    expect(verifiedBy(await signNote({ ...trust, text }), [twin, keyOf(trust)])).toEqual([keyOf(trust)]);
    expect(verifiedBy(await signNote({ ...trust, text }), [twin])).toEqual([]);
  });

  it('does not sign notes with the key of a witness', async () => {
    const witness = parseKey(formatKey(trust.name, trust.publicKey, 'cosignature'));
    const { bytes } = parseNote(await signNote({ ...trust, text })).signatures[0]!;
    expect(verifiedBy(`${text}\n${signatureLine({ ...witness, bytes })}`, [witness])).toEqual([]);
  });

  it('is not broken by a key that is no point of the curve', async () => {
    const nonsense = { ...keyOf(trust), publicKey: Buffer.alloc(32, 255) };
    expect(
      verifiedBy(await signNote({ ...trust, text }), [nonsense, { ...nonsense, publicKey: Buffer.alloc(3) }]),
    ).toEqual([]);
  });
});
