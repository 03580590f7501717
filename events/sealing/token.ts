const PREFIX = 'sealed:1:';
/** `sealed:<format>:<subject>:<base64url of iv, ciphertext and tag>`; ids hold no colon. */
const tokenPattern = /^sealed:1:([^:]+):([A-Za-z0-9_-]+)$/;

export interface Token {
  readonly subject: string;
  readonly bytes: Buffer;
}

export const writeToken = (subject: string, bytes: Buffer): string =>
  `${PREFIX}${subject}:${bytes.toString('base64url')}`;

/** Null when the text is not of the form. */
export const readToken = (text: string): Token | null => {
  const [, subject, bytes] = tokenPattern.exec(text) ?? [];
  return subject === undefined || bytes === undefined
    ? null
    : { subject, bytes: Buffer.from(bytes, 'base64url') };
};

/** The beginning of a sealed text of any format; each has its subject behind it. */
const anyFormat = /^sealed:[0-9]+:/;

/**
 * True for what was sealed, and for what someone made to look so, in whichever format: a text that is recorded
 * in the clear today must not be taken for a sealed one by a release that has another format.
 */
export const looksSealed = (text: string): boolean => anyFormat.test(text);

/** True for a text of a format that a later release sealed. */
export const isOfLaterFormat = (text: string): boolean => looksSealed(text) && !text.startsWith(PREFIX);
