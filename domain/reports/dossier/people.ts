import type { IncidentRecord } from './incident.ts';

/** Somebody whom the incident concerns. */
export interface Concerned {
  readonly person: string;
  /** `victim`, `instigator`, `witness`, `reporter`: perhaps several. */
  readonly parts: readonly string[];
}

/** People of the school who were involved, in the order in which they were named, then who reported it. */
export const concernedBy = ({ state, report }: IncidentRecord): readonly Concerned[] => {
  const involved = state.involved.flatMap(({ person, part }) => (person === null ? [] : [{ person, part }]));
  const named = [...involved, { person: report.actor.id, part: 'reporter' }];
  const parts = new Map<string, readonly string[]>();
  for (const { person, part } of named) parts.set(person, [...(parts.get(person) ?? []), part]);
  return [...parts].map(([person, theirs]) => ({ person, parts: theirs }));
};
