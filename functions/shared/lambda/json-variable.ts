import * as z from 'zod/mini';

/** A variable that holds JSON: what it says, of whatever shape. The text itself is never quoted. */
export const jsonVariable = z.pipe(
  z.string(),
  z.transform((value, { issues }): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      issues.push({ code: 'custom', message: 'expected JSON', input: value });
      return z.NEVER;
    }
  }),
);
