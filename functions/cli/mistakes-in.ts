import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/** For `safeParse` of a file that people write: each mistake says what was expected. */
export const worded: z.core.ParseContext<z.core.$ZodIssue> = { error: en().localeError };

/** What is wrong in a file, a line a place. The file is the caller's own: its keys may be named. */
export const mistakesIn = ({ issues }: z.core.$ZodError): string =>
  issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`).join('');
