import { settingParts } from '../../../events/catalogue/settings/index.ts';
import type { Setting } from '../../../events/catalogue/settings/kinds.ts';
import type { Field } from '../html/fields.ts';
import { type Sent, sentOf } from '../html/sent.ts';
import { isRecord } from '../html/value.ts';
import { asSentence, inWords } from '../html/words.ts';
import type { Part, Texts } from './leaf-parts.ts';
import { once } from './once.ts';
import { partOf } from './part.ts';
import { schemaShape } from './shape.ts';

/** Parts of a policy's settings by stream, each with its keys. */
export type Settings = Readonly<Record<string, unknown>>;

interface Place extends Part {
  readonly part: string;
  readonly key: string;
}

/** What a number counts, where its name says so. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/Days$/, 'In days.'],
  [/Hours$/, 'In hours.'],
  [/Minutes$/, 'In minutes.'],
];

const withFullStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What it means and which items of the policy it comes from; null of the API is nothing that is stated. */
const meaningOf = (key: string, { description, items }: Setting<unknown>): string => {
  const unit = UNITS.find(([name]) => name.test(key))?.[1];
  const meaning = withFullStop(description.replaceAll(/\bnull\b/g, 'not stated'));
  return [meaning, `(${items.join(', ')})`, unit].filter((one) => one !== undefined).join(' ');
};

/** A setting of several fields says once what it means. */
const grouped = (fields: readonly Field[], hint: string, group: string): readonly Field[] =>
  fields.map((field, at) => ({
    ...(at === 0 && { hint }),
    ...field,
    ...{ group, nothing: 'Not stated', isOptional: true },
  }));

const placeOf = (part: string, key: string, setting: Setting<unknown>): Place => {
  const name = `${part}.${key}`;
  const said = { label: asSentence(inWords(key)), hint: meaningOf(key, setting) };
  const made = partOf(name, schemaShape(setting.adopted), false, said);
  return { ...made, part, key, fields: grouped(made.fields, said.hint, asSentence(inWords(part))) };
};

/** Every setting that a policy can state, part by part. */
const placesOf = once(() =>
  Object.entries(settingParts).flatMap(([part, keys]) =>
    Object.entries(keys).map(([key, setting]) => placeOf(part, key, setting)),
  ),
);

/** A field or more for each setting that a policy can state. */
export const settingFields = (): readonly Field[] => placesOf().flatMap(({ fields }) => fields);

const sentWith = (texts: Texts): Sent =>
  sentOf(new URLSearchParams(texts.map(([name, text]): [string, string] => [name, text])));

/** What fills the form in with what a policy states. */
export const settingTexts = (settings: Settings): Texts =>
  placesOf().flatMap(({ part, key, write }) => write(valueAt(settings, part, key)));

const valueAt = (settings: Settings, part: string, key: string): unknown => {
  const keys = settings[part];
  return isRecord(keys) ? keys[key] : undefined;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the form says of a place what it was filled in with. */
const isUntouched = ({ read, write }: Place, was: unknown, sent: Sent): boolean =>
  isSame(read(sent), read(sentWith(write(was))));

/**
 * Settings as the form says them. A field that was left as it was filled in changes nothing, so that what the
 * form can't say (the order of a route, a part that this version does not know) stays as it was adopted.
 */
export const settingsSaid = (before: Settings, sent: Sent): Settings => {
  const after = new Map(Object.entries(before));
  for (const place of placesOf()) {
    const { part, key } = place;
    if (isUntouched(place, valueAt(before, part, key), sent)) continue;
    const keys = after.get(part);
    after.set(part, { ...(isRecord(keys) ? keys : {}), [key]: place.read(sent) ?? null });
  }
  return Object.fromEntries(after);
};

/**
 * A form that was filled in with older settings, as one of these: what nobody touched is as it stands here.
 * Sent as it was, it would take back what others adopted meanwhile.
 */
export const movedOn = (sent: Sent, { from, to }: Readonly<Record<'from' | 'to', Settings>>): Sent => {
  const texts = new URLSearchParams(sent.encoded());
  for (const place of placesOf()) {
    const { part, key, fields, write } = place;
    if (!isUntouched(place, valueAt(from, part, key), sent)) continue;
    for (const { name } of fields) texts.delete(name);
    for (const [name, text] of write(valueAt(to, part, key))) texts.append(name, text);
  }
  return sentOf(texts);
};
