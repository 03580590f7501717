import type { DossierFacts } from './gather.ts';

/** What may be said of somebody beside a number; everybody who works at the school is staff. */
const words: Readonly<Record<string, string>> = {
  pupil: 'pupil',
  parent: 'parent',
  governor: 'governor',
  volunteer: 'volunteer',
  visitor: 'visitor',
  staff: 'staff',
  contractor: 'staff',
  agency: 'staff',
};

/** Names things `<word> <number>`, the same thing always the same, numbered in the order of being named first. */
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

/** Labels of people, such as `pupil 1`. */
export const labelsOfPeople = ({ people }: Pick<DossierFacts, 'people'>): LabelOf => {
  const label = createLabels();
  return (person) => {
    const state = people.get(person);
    return label(person, (state === undefined || state.status === 'unregistered' ? undefined : words[state.kind]) ?? 'person');
  };
};
