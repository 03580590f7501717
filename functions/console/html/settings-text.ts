import { isRecord } from './value.ts';

/** Parts of a policy's settings by stream, each with its keys. */
type Settings = Readonly<Record<string, unknown>>;

/** What is stated, by `<part>.<key>`, in order. */
export const statedIn = (settings: Settings): readonly (readonly [place: string, value: unknown])[] =>
  Object.entries(settings)
    .flatMap(([part, keys]) =>
      isRecord(keys)
        ? Object.entries(keys).flatMap(([key, value]) =>
            value === null ? [] : [[`${part}.${key}`, value] as const],
          )
        : [],
    )
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** `true`, `14`, `["a", "b"]` and `null` as JSON has them; anything else is a word. */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const LINE = /^([\w-]+)\.(\w+):(.*)$/;

/**
 * Settings with some changed: a line each, `<part>.<key>: <value>`. A line that is none is handed on as a part
 * of its own, which the API refuses.
 */
export const changedSettings = (settings: Settings, text: string): Settings => {
  const changed = new Map(Object.entries(settings));
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const [, part = 'a line that names no rule', key = 'line', value = ''] = LINE.exec(line) ?? [];
    const before = changed.get(part);
    changed.set(part, { ...(isRecord(before) ? before : {}), [key]: read(value.trim()) });
  }
  return Object.fromEntries(changed);
};
