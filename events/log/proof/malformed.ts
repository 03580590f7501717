/** A text that is no key, note or checkpoint. The message names what is wrong, never the text. */
export class MalformedNote extends Error {
  override readonly name = 'MalformedNote';
}

/** @throws MalformedNote unless the condition holds */
export function insist(holds: boolean, what: string): asserts holds {
  if (!holds) throw new MalformedNote(what);
}

/**
 * Standard base64 (RFC 4648 section 4) of which there is one spelling only. @throws MalformedNote for another
 */
export const fromBase64 = (text: string, what: string): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  insist(bytes.toString('base64') === text, `${what} is not base64`);
  return bytes;
};
