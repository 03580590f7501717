const LINE_FEED = 0x0a;

/** The lines of a file, without their line feeds. */
export interface Lines {
  readonly lines: readonly Buffer[];
  /** Whether the last line ends as it has to. A file that was cut off seldom does. */
  readonly isEnded: boolean;
}

/** Views into the file: nothing is copied. */
export const linesOf = (file: Uint8Array): Lines => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return { lines, isEnded: start === bytes.length };
};
