import type { DossierFacts } from './dossier-facts.ts';

/**
 * What may be said of somebody; everybody who works at the school is staff. Of all others there are so few
 * that the word would name them.
 */
const words: Readonly<Record<string, string>> = {
  pupil: 'pupil',
  parent: 'parent',
  staff: 'staff',
  contractor: 'staff',
  agency: 'staff',
};

const OTHER = 'person';

/** The word for those whom an agreement is for: no key stage, no office. */
export const wordOfAudience = (audience: string): string => words[audience.split('-')[0] ?? ''] ?? OTHER;

/**
 * Names things `<word> <number>`, the same thing always the same, numbered in the order of being named first.
 */
export const createLabels = () => {
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  return (thing: string, word: string): string => {
    const known = labels.get(`${word}:${thing}`);
    if (known !== undefined) return known;
    const label = `${word} ${(counts.get(word) ?? 0) + 1}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    labels.set(`${word}:${thing}`, label);
    return label;
  };
};

export type LabelOf = (id: string) => string;

/**
 * The word alone, such as `staff`: the person who classifies incidents is the one DSL, and a number would
 * lead from there to all else.
 */
export const wordsOfPeople =
  ({ people }: Pick<DossierFacts, 'people'>): LabelOf =>
  (person) => {
    const state = people.get(person);
    return (state === undefined || state.status === 'unregistered' ? undefined : words[state.kind]) ?? OTHER;
  };

/** Labels of those whom the incident concerns, such as `pupil 1`; of anybody else the word alone. */
export const labelsOfPeople = (facts: Pick<DossierFacts, 'people' | 'concerned'>): LabelOf => {
  const label = createLabels();
  const wordOf = wordsOfPeople(facts);
  const labels = new Map(facts.concerned.map(({ person }) => [person, label(person, wordOf(person))]));
  return (person) => labels.get(person) ?? wordOf(person);
};
