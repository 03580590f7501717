import type { Rejection } from './decider.ts';
import { recordOf, splitId } from './ids.ts';

/**
 * What the ids of a stream's records are made of. Every part binds: it is the thing's own name, another
 * record's id, or one of a few words. A part that said nothing would make two records of one thing, each of
 * which knows nothing of the other.
 */
export interface IdForm {
  /** As the API's users read it, such as `<person>.<audience>`. */
  readonly form: string;
  /**
   * Why no command may be sent to an id, already known to hold allowed characters only; null where it is of
   * this form.
   */
  readonly refusal: (id: string, school: string) => Rejection | null;
}

/** The id is the thing's own name, or the id of the one person whom the record is about. */
export const idOf = (thing: string): IdForm => ({ form: `<${thing}>`, refusal: () => null });

/** One record a school, under the school's own id. */
export const idOfTheSchool = (otherwise: Rejection): IdForm => ({
  form: '<school>',
  refusal: (id, school) => (id === school ? null : otherwise),
});

/** As many records as there are words. */
export const idAmong = (words: readonly string[], form: string, otherwise: Rejection): IdForm => ({
  form,
  refusal: (id) => (words.includes(id) ? null : otherwise),
});

/** A word and the thing's own name: `<word>.<thing>`. */
export const idOfKind = (
  [word, thing]: readonly [word: string, thing: string],
  words: readonly string[],
  otherwise: Rejection,
): IdForm => ({
  form: `<${word}>.<${thing}>`,
  refusal: (id) => (words.includes(splitId(id).head) ? null : otherwise),
});

/** For each thing at most one record a word: `<thing>.<word>`. */
export const idOfEach = (
  [thing, word]: readonly [thing: string, word: string],
  words: readonly string[],
  otherwise: Rejection,
): IdForm => ({
  form: `<${thing}>.<${word}>`,
  refusal: (id) => {
    const { head, tail } = splitId(id);
    return head !== '' && words.includes(tail) ? null : otherwise;
  },
});

/** The record of another stream, which it is about: `<stream>.<record>`. */
export const idOfRecord = (otherwise: Rejection): IdForm => ({
  form: '<stream>.<record>',
  refusal: (id) => {
    const record = recordOf(id);
    return record.stream !== '' && record.id !== '' ? null : otherwise;
  },
});
