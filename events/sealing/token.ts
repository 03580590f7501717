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

/** True for what was sealed, and for what someone made to look so. */
export const looksSealed = (text: string): boolean => text.startsWith(PREFIX);
