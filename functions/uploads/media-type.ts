import type { EvidenceMediaType } from '../../events/catalogue/evidence-forms.ts';

const isAt = (bytes: Buffer, at: number, expected: string): boolean =>
  bytes.subarray(at, at + expected.length).equals(Buffer.from(expected, 'latin1'));

/** How each kind begins, by its own specification. */
const kinds: readonly (readonly [EvidenceMediaType, (bytes: Buffer) => boolean])[] = [
  // Signature, then the chunk that comes first (PNG, 5.2 and 5.6).
  ['image/png', (bytes) => isAt(bytes, 0, '\x89PNG\r\n\x1a\n') && isAt(bytes, 12, 'IHDR')],
  // Start of image, and the marker behind it (ITU-T T.81, B.1.1.3).
  ['image/jpeg', (bytes) => isAt(bytes, 0, '\xff\xd8\xff')],
  ['image/webp', (bytes) => isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBPVP8')],
  // The major brand of a picture, not of a film (ISO/IEC 23008-12, 10.2).
  ['image/heic', (bytes) => isAt(bytes, 4, 'ftyphei') && 'cx'.includes(String.fromCharCode(bytes[11] ?? 0))],
  ['application/pdf', (bytes) => /^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1'))],
];

/** What a file is by its first bytes, whatever it is called; null: none of what is taken. */
export const mediaTypeOf = (bytes: Buffer): EvidenceMediaType | null =>
  kinds.find(([, begins]) => begins(bytes))?.[0] ?? null;
