import { stateFold } from '../../../domain/reports/as-of/event-fold.ts';
import type { AnswerSection } from '../../../domain/reports/as-of/sections.ts';
import { type IncidentState, incidentsStream } from '../../../domain/streams/incidents/stream.ts';

const rowOf = ([incident, state]: readonly [string, IncidentState]): AnswerSection['rows'] => {
  if (state.status !== 'open') return [];
  const { occurredOn, categories } = state.report;
  return [{ incident, occurredOn, categories: categories.join(', '), classes: state.classes.join(', ') }];
};

/** Incidents that were open: what a replay feeds, and the answer once it is through. */
export const createOpenIncidents = () => {
  const fold = stateFold(incidentsStream);
  const section = (): AnswerSection => ({
    title: 'Incidents open',
    rows: [...fold.states].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(rowOf),
    heads: {
      incident: 'Incident',
      occurredOn: 'Happened on',
      categories: 'Categories',
      classes: 'Classified as',
    },
  });
  return { fold, section };
};
