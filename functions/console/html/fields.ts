import type { Among } from '../api/people.ts';
import { asSentence, inWords } from './words.ts';

/** A choice, as it is sent and as it is said. */
export type Option = readonly [value: string, label: string];

/** A word of the API as a choice. */
export const option = (word: string): Option => [word, asSentence(inWords(word))];

/** Choices of a question that is answered by the one or the other. */
export const yesOrNo: readonly Option[] = [option('yes'), option('no')];

/** A field of a form, as an act describes it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'day'
    | 'one-of'
    | 'some-of'
    | 'id'
    | 'choice'
    | 'tick'
    | 'number'
    /** A day with its time, in London. */
    | 'moment'
    | 'person'
    /** Several, a line each. */
    | 'people'
    | 'file';
  readonly hint?: string;
  readonly options?: readonly Option[] | undefined;
  /** What an empty choice says. @default Choose */
  readonly nothing?: string;
  /** Those of one name that stand together are folded away behind it. @default - it stands by itself */
  readonly group?: string;
  /** @default - it has to be filled in */
  readonly isOptional?: true;
  /** What is said where it is empty. @default - made of the label */
  readonly missing?: string;
  /** What browsers may fill in. @default - nothing */
  readonly autocomplete?: string;
  /** Whom a field for a person may mean. @default anybody of the school */
  readonly among?: Among;
  /** Kinds of files that are offered, such as `.csv,.zip`. */
  readonly accept?: string;
}

/** Largest file that a page takes, bytes: as the API has it of evidence, and API Gateway of a form. */
export const MOST_FILE_BYTES = 4 * 1024 * 1024;

export interface Filled {
  readonly act: string;
  readonly chosen: readonly string[];
  readonly mistake: string | null;
  /** Of a field for people: whom the names may mean, and who was picked. */
  readonly people?: { readonly options: readonly Option[]; readonly picked: readonly string[] };
}

/** Name under which it is sent who is meant by the name in a field for a person. */
export const pickedName = (name: string): string => `${name}-person`;

/** Where the summary of errors leads. */
export const idOfField = (act: string, name: string): string => `${act}-${name}`;

/** What is said of a field that was left empty. */
export const missingWords = ({ missing, label, kind }: Field): string => {
  if (missing !== undefined) return missing;
  const asks = ['one-of', 'some-of', 'choice', 'file'].includes(kind) ? 'Choose' : 'Enter';
  return `${asks}: ${label.toLowerCase()}`;
};
