import type { Field } from '../../html/fields.ts';
import type { Sent } from '../../html/sent.ts';

/** Fields for some of the staff, none of which has to be filled in. @param labels of the first, and of the others */
export const severalPeople = (
  names: readonly string[],
  labels: readonly [first: string, others: string],
  hint?: string,
): readonly Field[] =>
  names.map((name, at) => ({
    name,
    label: at === 0 ? labels[0] : labels[1],
    kind: 'person',
    among: 'staff',
    isOptional: true,
    ...(at === 0 && hint !== undefined && { hint }),
  }));

/** Who stands in them, each once. */
export const peopleNamed = (sent: Sent, names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => sent.text(name)).filter((id) => id !== '')),
];
