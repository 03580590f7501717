import * as z from 'zod/mini';
import { requiredLine } from './fields.ts';

/** What a file may be: pictures as cameras and screens make them, and documents as scanners do. */
export const evidenceMediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'application/pdf',
] as const;
export const evidenceMediaType = z.enum(evidenceMediaTypes);
export type EvidenceMediaType = z.output<typeof evidenceMediaType>;

/** 4 MiB: in base64 an answer of Lambda holds no more (6 MB, headers and all). */
export const MOST_EVIDENCE_BYTES = 4 * 1024 * 1024;
export const evidenceBytes = z.int().check(z.minimum(1), z.maximum(MOST_EVIDENCE_BYTES));

/** What the file is, in words of whoever attached it; free text, and so personal. */
export const evidenceLabel = requiredLine(200);
