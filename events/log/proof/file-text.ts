/** Byte order marks: Windows PowerShell writes UTF-16LE where `>` sends something to a file. */
const marks = [
  { first: 0xff, second: 0xfe, encoding: 'utf-16le' },
  { first: 0xfe, second: 0xff, encoding: 'utf-16be' },
] as const;

/**
 * The text of a file that a person made: UTF-8, or UTF-16LE or UTF-16BE with its byte order mark, which is no
 * part of it. Null for bytes that are none of these, also without the mark that they need: no text of ours
 * holds a NUL.
 */
export const fileText = (bytes: Uint8Array): string | null => {
  const mark = marks.find(({ first, second }) => bytes[0] === first && bytes[1] === second);
  try {
    const text = new TextDecoder(mark?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
};
