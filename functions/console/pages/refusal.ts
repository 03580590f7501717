import type { ApiProblem } from '../api/api-problem.ts';
import type { Act } from '../html/act.ts';
import type { Mistake } from '../html/sent.ts';
import { asSentence, inWords } from '../html/words.ts';

/** Refusals that somebody mends in the form: bad input, a rule of the school, a record that has moved on. */
const MENDABLE = [400, 403, 404, 409, 410, 412, 413, 415, 422];

/** Whether the API said that a form was not taken, so that it is shown again with the reason. */
export const isMendable = ({ status }: ApiProblem): boolean => MENDABLE.includes(status);

/** What the API says to programs, as it is said to who sent the form. */
const bySlug: Readonly<Record<string, string>> = {
  forbidden: 'Your roles do not let you do this, or not with this record',
  conflict: 'Others changed the same record at the same moment: look at what stands there, and send it again',
  'stale-if-match': 'Somebody changed the record meanwhile: look at what stands there, and send it again',
  'idempotency-key-reused':
    'This form is on record already, with something else in it. What stands here is not: send it again if you mean a second entry; the first one is corrected on its own page',
  'too-large': 'This is too long, or the file is too large',
  'unsupported-media-type': 'A file of this kind is not taken here',
};

const ruleOf = ({ code, clause, item }: ApiProblem['details']): string | null => {
  if (clause === undefined) return null;
  const named = code === undefined ? '' : `${asSentence(inWords(code))}. `;
  return `${named}The rule: ${clause}${item === undefined ? '' : ` (${item})`}`;
};

const wordsOf = ({ details, slug }: ApiProblem): string =>
  ruleOf(details) ?? bySlug[slug] ?? (details.detail || details.title);

/** A field of an inner part has a name with dots: `right.kind` is at `/right/kind`, in whatever holds it. */
const isAbout = (path: string, name: string): boolean =>
  path.split('/').includes(name) || `${path}/`.includes(`/${name.replaceAll('.', '/')}/`);

/** What the API objects to, at the field that it names where the form has it. */
export const mistakesIn = (problem: ApiProblem, { fields }: Act): readonly Mistake[] => {
  const known = problem.details.issues.flatMap(({ path, message }): readonly Mistake[] => {
    const field = fields.find(({ name }) => isAbout(path, name));
    return field === undefined ? [] : [{ field: field.name, words: `${field.label}: ${message}` }];
  });
  return known.length > 0 ? known : [{ field: null, words: wordsOf(problem) }];
};
