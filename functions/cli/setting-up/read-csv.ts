/** One record of a CSV file, with the line that it begins on. */
export interface CsvRecord {
  /** From 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field in quotes, or one without; then what ends it. */
const field = /"((?:[^"]|"")*)"(,|\r?\n|$)|([^",\r\n]*)(,|\r?\n|$)/y;

/**
 * Reads RFC 4180: commas, quotes around what holds a comma, a quote or a line break; fields are trimmed,
 * empty lines passed over.
 * @throws RangeError naming the line whose quotes do not match
 */
export const readCsv = (text: string): readonly CsvRecord[] => {
  const records: CsvRecord[] = [];
  let [at, line, begun] = [0, 1, 1];
  let fields: string[] = [];
  while (at < text.length || fields.length > 0) {
    field.lastIndex = at;
    const [whole, quoted, endOfQuoted, plain = '', endOfPlain] = field.exec(text) ?? [];
    if (whole === undefined) throw new RangeError(`line ${line}: a quote is not where CSV has quotes`);
    const end = endOfQuoted ?? endOfPlain ?? '';
    fields.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    at += whole.length;
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    if (fields.some((one) => one !== '')) records.push({ line: begun, fields });
    fields = [];
    begun = line;
  }
  return records;
};
