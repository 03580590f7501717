import * as z from 'zod/mini';
import type { Json } from '../catalogue/define-events.ts';

// What JSON.parse returns is JSON; there is nothing to check.
const anyJson = z.custom<Json>();

/** @throws SyntaxError when the bytes are not JSON */
export const parseSealedJson = (bytes: Buffer): Json => anyJson.parse(JSON.parse(bytes.toString()));
