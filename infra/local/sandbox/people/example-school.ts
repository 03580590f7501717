import * as z from 'zod/mini';
import type { SetUpCommand } from '../../../trusts/shape/types.ts';
import { localIssuer } from '../../identity/issuer.ts';
import type { Names } from './names.ts';
import type { Kind } from './school.ts';

/** The example schools, as a school of the sandbox is made from one. */
const examples: Readonly<Record<Kind, { readonly id: string; readonly word: string }>> = {
  infant: { id: 'larkfield-infant', word: 'Larkfield' },
  primary: { id: 'hollowbrook-primary', word: 'Hollowbrook' },
};

/** Families and visitors of an example school stay there. */
const OF_FAMILIES = /\/(admit-pupil|register-parent|register-visitor|link-parent)$/;
const named = z.object({ name: z.string() });
const linked = z.object({ subject: z.string() });

/** What sets up a school like an example. */
export interface ExampleSchool {
  /** Its people without families, under new names, and everything else. */
  readonly commands: readonly SetUpCommand[];
  /** Names by the id of a person. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The commands of an example school, as those of another one with other people.
 * @param all commands of the example trust
 * @param word what the school is called, such as `Alderwick`
 */
export const likeExample = (
  kind: Kind,
  { id, word }: { readonly id: string; readonly word: string },
  all: readonly SetUpCommand[],
  invented: Names,
): ExampleSchool => {
  const example = examples[kind];
  const ofSchool = all.filter(({ path }) => path.startsWith(`/v1/schools/${example.id}/`));
  const families = new Set(ofSchool.filter(({ path }) => OF_FAMILIES.test(path)).map(personOf));
  const kept = ofSchool.filter((one) => streamOf(one) !== 'people' || !families.has(personOf(one)));
  const text = JSON.stringify(kept)
    .replaceAll(new RegExp(`${example.id}|${example.word.toLowerCase()}`, 'g'), id)
    .replaceAll(example.word, word);
  const names = new Map<string, string>();
  const commands: readonly SetUpCommand[] = JSON.parse(text);
  return {
    names,
    commands: commands.map((one) => {
      const subject = linked.safeParse(one.body).data?.subject;
      // The trust's own identity provider vouches for nobody here.
      if (subject !== undefined)
        return { ...one, body: { subject: `${localIssuer}|${subject.split('|').at(-1)}` } };
      if (streamOf(one) !== 'people' || !named.safeParse(one.body).success) return one;
      const name = invented.next();
      names.set(personOf(one), name);
      return { ...one, body: { ...one.body, name, email: addressOf(name, id) } };
    }),
  };
};

/** An address that leads nowhere. */
export const addressOf = (name: string, school: string): string =>
  `${name.toLowerCase().replaceAll(' ', '.')}@${school}.fernhill.example`;

/** `/v1/schools/<school>/<stream>/<id>/<command>` */
export const streamOf = ({ path }: SetUpCommand): string => path.split('/')[4] ?? '';
const personOf = ({ path }: SetUpCommand): string => path.split('/')[5] ?? '';
