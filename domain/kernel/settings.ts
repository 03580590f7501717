import * as z from 'zod/mini';
import type { Json } from '../../events/catalogue/define-events.ts';
import { slug } from '../../events/catalogue/fields.ts';

/** A school's settings as its policy states them: open, so that a new setting never changes a published schema. */
export type OpenSettings = Readonly<Record<string, Json>>;

// Not z.catch: it takes all of zod's helpers along, some 8 kB of every bundle.
const object = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());

const read = (settings: OpenSettings, part: string, key: string): unknown =>
  object.safeParse(settings[part]).data?.[key];

/** True where the policy asks for it; all else, `false` among it, is "not in use". */
export const readFlag = (settings: OpenSettings, part: string, key: string): true | null =>
  read(settings, part, key) === true ? true : null;

/** One of the words given, or null. */
export const readWord = <const W extends string>(
  settings: OpenSettings,
  part: string,
  key: string,
  words: readonly W[],
): W | null => words.find((word) => word === read(settings, part, key)) ?? null;

/** The words given that the policy names, each once, in the policy's order; what is not known here is left out. */
export const readList = <const W extends string>(
  settings: OpenSettings,
  part: string,
  key: string,
  words: readonly W[],
): readonly W[] | null => {
  const items = list.safeParse(read(settings, part, key)).data ?? null;
  return items === null ? null : [...new Set(items.flatMap((item) => words.filter((word) => word === item)))];
};

/** Names that the school itself chose, as slugs; what is no slug is left out. */
export const readSlugs = (settings: OpenSettings, part: string, key: string): readonly string[] | null => {
  const items = list.safeParse(read(settings, part, key)).data ?? null;
  return items === null ? null : [...new Set(items.flatMap((item) => slug.safeParse(item).data ?? []))];
};

/** For streams that no setting concerns. */
export const noSettings = (): null => null;
