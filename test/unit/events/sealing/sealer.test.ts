import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { event, type Json } from '../../../../events/catalogue/define-events.ts';
import { isNewerEvent } from '../../../../events/catalogue/upcast.ts';
import { isSealBroken } from '../../../../events/sealing/errors.ts';
import { openDeep, sealEvent } from '../../../../events/sealing/seal-event.ts';
import { createSealer } from '../../../../events/sealing/sealer.ts';
import { looksSealed, readToken, writeToken } from '../../../../events/sealing/token.ts';
import type { SealedPlace } from '../../../../events/sealing/types.ts';
import { memoryKeyRing } from '../../../support/memory-key-ring.ts';

const keyRing = memoryKeyRing();
const sealer = createSealer({ keyRing });
const place: SealedPlace = { school: 'larkfield-infant', stream: 'incidents', id: 'inc-1' };
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const notOpened = (promise: Promise<Json>) => expect(promise).rejects.toSatisfy(isSealBroken);

describe('a sealed value', () => {
  it('opens to the very value, in its place, whatever the value is', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const sealed = await sealer.seal(place, 'people/p-1', value);
        expect(await sealer.open(place, sealed)).toEqual(value);
      }),
    );
  });

  it('shows whose it is and nothing of what it is, and is never the same twice', async () => {
    const [one, two] = [
      await sealer.seal(place, 'people/p-1', 'Canary Wren'),
      await sealer.seal(place, 'people/p-1', 'Canary Wren'),
    ];
    expect(one).toMatch(/^sealed:1:people\/p-1:[A-Za-z0-9_-]{55}$/);
    expect(one).not.toBe(two);
  });

  it('does not open when a single bit of it was altered', async () => {
    const sealed = await sealer.seal(place, 'people/p-1', 'Canary Wren');
    const token = readToken(sealed)!;
    await fc.assert(
      fc.asyncProperty(fc.nat(token.bytes.length * 8 - 1), async (bit) => {
        const bytes = Buffer.from(token.bytes);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await notOpened(sealer.open(place, writeToken(token.subject, bytes)));
      }),
    );
    await notOpened(sealer.open(place, `${sealed}=`));
    await notOpened(sealer.open(place, 'sealed:1:people/p-1:AAAA'));
    await notOpened(sealer.open(place, 'plain'));
  });

  it.each([
    { ...place, id: 'inc-2' },
    { ...place, stream: 'devices' },
  ])('does not open when it was moved to the record $stream/$id', async (elsewhere) => {
    await notOpened(sealer.open(elsewhere, await sealer.seal(place, 'people/p-1', 'Canary Wren')));
  });

  it('does not open under another subject or in another school', async () => {
    const sealed = await sealer.seal(place, 'people/p-1', 'Canary Wren');
    const hollowbrook = { ...place, school: 'hollowbrook-primary' };
    await sealer.seal(place, 'people/p-2', '');
    await sealer.seal(hollowbrook, 'people/p-1', '');
    await notOpened(sealer.open(place, sealed.replace('p-1', 'p-2')));
    await notOpened(sealer.open(hollowbrook, sealed));
  });

  it('is null once its key is gone', async () => {
    const sealed = await sealer.seal(place, 'people/p-9', 'Canary Wren');
    keyRing.destroy('larkfield-infant/people/p-9');
    expect(await sealer.open(place, sealed)).toBeNull();
  });

  it('DPR-04 is shown as erased once its key is gone, wherever it stands: a value that was null stays null', async () => {
    const [gone, none] = [
      await sealer.seal(place, 'people/p-8', 'Canary Wren'),
      await sealer.seal(place, 'people/p-1', null),
    ];
    keyRing.destroy('larkfield-infant/people/p-8');
    expect(await openDeep(sealer, place, { names: [gone, none], left: null, said: 'erased?' })).toEqual({
      names: ['erased', null],
      left: null,
      said: 'erased?',
    });
  });
});

describe('a keyed hash of a text', () => {
  it('is the same for the same school, purpose and text, differs for any other, and has no slash', async () => {
    const hash = await sealer.keyedHash('larkfield-infant', 'log-in-name', 'cwren');
    expect(hash).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(await sealer.keyedHash('larkfield-infant', 'log-in-name', 'cwren')).toBe(hash);
    expect(await sealer.keyedHash('hollowbrook-primary', 'log-in-name', 'cwren')).not.toBe(hash);
    expect(await sealer.keyedHash('larkfield-infant', 'identity', 'cwren')).not.toBe(hash);
    expect(await sealer.keyedHash('larkfield-infant', 'log-in-name', 'cwrem')).not.toBe(hash);
  });
});

const entry = event({
  version: 1,
  description: '',
  items: [],
  payload: z.object({
    signatory: z.string(),
    signedName: z.string(),
    note: z.optional(z.string()),
    label: z.json(),
  }),
  personal: { signedName: 'signatory', note: 'record' },
  example: { signatory: 'p-1', signedName: '', label: '' },
});

describe('an event on its way into the log', () => {
  it('has each personal field sealed for its owner, the others as they were, absent ones left out', async () => {
    const data = {
      signatory: 'p-1',
      signedName: 'Canary Wren',
      note: 'free text',
      label: { shelf: 2 },
      other: undefined,
    };
    const sealed = await sealEvent(sealer, place, entry, data);
    expect(sealed).toMatchObject({ signatory: 'p-1', label: { shelf: 2 } });
    expect(sealed['signedName']).toMatch(/^sealed:1:people\/p-1:/);
    expect(sealed['note']).toMatch(/^sealed:1:incidents\/inc-1:/);
    expect(Object.keys(sealed)).not.toContain('other');
    expect(await openDeep(sealer, place, sealed)).toEqual({
      signatory: 'p-1',
      signedName: 'Canary Wren',
      note: 'free text',
      label: { shelf: 2 },
    });
  });

  it('gives a client back unchanged what only looks sealed, in a personal field and in any other', async () => {
    const lookalike = await sealer.seal(place, 'people/p-2', 'of someone else');
    for (const text of [
      lookalike,
      'sealed:1:people/p-1:AAAA',
      'sealed:1:',
      'sealed:2:',
      'sealed:17:p:AAAA',
    ]) {
      const data = { signatory: 'p-1', signedName: text, label: [{ deep: text }] };
      const sealed = await sealEvent(sealer, place, entry, data);
      expect(JSON.stringify(sealed)).not.toContain(`"${text}"`);
      expect(await openDeep(sealer, place, sealed)).toEqual(data);
    }
  });

  it('DPR-06 is waited for where a later release sealed it, and not called altered', async () => {
    await expect(sealer.open(place, 'sealed:2:people/p-1:AAAA')).rejects.toSatisfy(isNewerEvent);
    await notOpened(sealer.open(place, 'sealed:1:people/p-1'));
  });

  it('is refused when the owner field names no person', async () => {
    await expect(sealEvent(sealer, place, entry, { signedName: 'Canary Wren' })).rejects.toThrow(
      'the field signedName is sealed for signatory',
    );
  });

  it('opens everywhere in any JSON, and leaves what is not sealed as it was', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        fc.pre(!looksSealed(JSON.stringify(value)) && !JSON.stringify(value).includes('__proto__'));
        const sealed = await sealer.seal(place, 'people/p-1', value);
        expect(await openDeep(sealer, place, { rows: [sealed, [sealed]], plain: value })).toEqual({
          rows: [value, [value]],
          plain: value,
        });
      }),
    );
  });

  it('AGR-01 makes the same secret of a link each time, of 256 bits, and another for another link, person, record or school', async () => {
    const place = { school: 'larkfield-infant', stream: 'agreements', id: 'p-201.parent' };
    const secretOf = await sealer.linkSecrets(place);
    const secret = secretOf('link-1', 'p-201');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect((await sealer.linkSecrets(place))('link-1', 'p-201')).toBe(secret);
    const others = await Promise.all([
      secretOf('link-2', 'p-201'),
      secretOf('link-1', 'p-202'),
      sealer.linkSecrets({ ...place, id: 'p-201.staff' }).then((of) => of('link-1', 'p-201')),
      sealer.linkSecrets({ ...place, stream: 'consents' }).then((of) => of('link-1', 'p-201')),
      sealer.linkSecrets({ ...place, school: 'hollowbrook-primary' }).then((of) => of('link-1', 'p-201')),
    ]);
    expect(new Set([secret, ...others]).size).toBe(6);
  });
});
