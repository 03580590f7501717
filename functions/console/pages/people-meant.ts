import { type FoundPerson, peopleFinder } from '../api/people.ts';
import { may } from '../api/rights.ts';
import type { Act } from '../html/act.ts';
import { type Field, type Option, pickedName } from '../html/fields.ts';
import { type Choices, linesOf, type Mistake, type Sent } from '../html/sent.ts';
import { inWords } from '../html/words.ts';
import type { Known } from './visit.ts';

/** What a form says once names have become ids. */
export interface Meant {
  readonly sent: Sent;
  readonly mistakes: readonly Mistake[];
  /** Whom each name may mean. */
  readonly choices: Choices;
}

/** Ids are random, so that they have a digit; a name has none. */
const isIdOfPerson = (text: string): boolean => /^(?=.*\d)[a-z0-9_][a-z0-9._-]*$/.test(text);

/** More of one name than somebody reads through. */
const MOST_SHOWN = 15;

const optionOf = ({ person, name, capacity }: FoundPerson): Option => [
  person,
  `${name} (${inWords(capacity)}, ${person})`,
];

interface Asked {
  readonly field: Field;
  readonly id: string | null;
  readonly mistake: Mistake | null;
  readonly options: readonly Option[];
}

type Find = ReturnType<typeof peopleFinder>;

/** @param find null: the caller's roles do not open names */
const resolved = async (find: Find | null, sent: Sent, field: Field): Promise<Asked> => {
  const written = sent.text(field.name);
  const nothing = { field, id: null, mistake: null, options: [] };
  if (written === '' || isIdOfPerson(written)) return nothing;
  const wrong = (words: string, options: readonly Option[] = []): Asked => ({
    ...nothing,
    mistake: { field: field.name, words: `${field.label}: ${words}` },
    options,
  });
  if (find === null) return wrong('your roles do not open names here, so write the id');
  const found = await find({ among: field.among ?? 'anybody', written });
  if (found.length === 0) return wrong('nobody of this name is on record here');
  if (found.length > MOST_SHOWN) return wrong('many have this name, so write more of it');
  const picked = sent.text(pickedName(field.name));
  const options = found.map(optionOf);
  if (!found.some(({ person }) => person === picked)) return wrong('choose who is meant', options);
  return { ...nothing, id: picked, options };
};

/** Several, a line each: of every name somebody is chosen, of one that several have perhaps all of them. */
const resolvedAll = async (find: Find | null, sent: Sent, field: Field): Promise<Asked> => {
  const picked = sent.all(pickedName(field.name));
  const each = await Promise.all(
    linesOf(sent.text(field.name)).map(async (line) => {
      const { options, mistake } = await resolved(find, sent.filledWith({ [field.name]: line }), field);
      const meant = options.map(([id]) => id).filter((id) => picked.includes(id));
      // A single field knows the first choice alone, which may be another line's.
      return {
        options,
        ids: options.length === 0 ? [line] : meant,
        mistake: meant.length > 0 ? null : mistake,
      };
    }),
  );
  const options = [...new Map(each.flatMap((one) => one.options.map((it) => [it[0], it] as const))).values()];
  const ids = [...new Set(each.flatMap((one) => one.ids))].join('\n');
  const mistake = each.find((one) => one.mistake !== null)?.mistake ?? null;
  return { field, id: mistake === null && ids !== '' ? ids : null, mistake, options };
};

/**
 * Ids in the place of the names that were written into fields for people. Somebody is always chosen, never
 * guessed: what is recorded of one child would be wrong for good of another.
 */
export const peopleMeant = async (known: Known, { fields }: Act, sent: Sent): Promise<Meant> => {
  const { api, params, place } = known;
  const find = may(place, { list: 'role-holders' }) ? peopleFinder(api, params['school'] ?? '') : null;
  const asked = await Promise.all(
    fields.flatMap((field) => {
      if (field.kind === 'person') return [resolved(find, sent, field)];
      return field.kind === 'people' ? [resolvedAll(find, sent, field)] : [];
    }),
  );
  return {
    sent: sent.filledWith(
      Object.fromEntries(asked.flatMap(({ field, id }) => (id === null ? [] : [[field.name, id]]))),
    ),
    mistakes: asked.flatMap(({ mistake }) => (mistake === null ? [] : [mistake])),
    choices: Object.fromEntries(asked.map(({ field, options }) => [field.name, options])),
  };
};
