import { ProblemError } from './problem-error.ts';

/** An id as it stands in keys, URLs and additional data: no slash, control character or percent sign. */
const slug = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

export const isId = (text: string | undefined): text is string => text !== undefined && slug.test(text);

/** @throws ProblemError `invalid-id` naming the part, never its value */
export const idIn = (params: Readonly<Record<string, string | undefined>>, part: string): string => {
  const text = params[part];
  if (isId(text)) return text;
  throw new ProblemError('invalid-id', {
    detail: `${part} takes 1 to 100 of A-Z a-z 0-9 . _ - and does not begin with . or -`,
    issues: [{ path: `/path/${part}`, message: 'not a valid id' }],
  });
};

/** Valid ids need no encoding, so a percent sign in the path is refused before anything decodes it. */
export const refuseEncodedPath = (path: string): void => {
  if (path.includes('%')) {
    throw new ProblemError('invalid-id', {
      detail: 'write the path without percent-encoding: no id needs it',
    });
  }
};
