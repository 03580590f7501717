import type { Json } from '../../../events/catalogue/define-events.ts';
import { fieldsOfKind } from './action-kinds.ts';
import type { ReportedIncident } from './state.ts';

/**
 * An event that can be corrected: the fields that it has, as they stand; free text is sealed, and null here.
 */
export type Correctable = Readonly<Record<string, Json | null>>;

const reportFields = ({
  report: { place: _, description: __, categoryEdition: ___, rules: ____, ...report },
}: ReportedIncident): Correctable => ({
  ...report,
  categories: [...report.categories],
  place: null,
  description: null,
});

const actionFields = (state: ReportedIncident, number: number): Correctable | null => {
  const action = state.actions.find(({ by }) => by === number);
  if (action === undefined) return null;
  const none = Object.fromEntries(['action', ...fieldsOfKind[action.kind]].map((field) => [field, null]));
  return { ...none, ...action.details };
};

/** Null for what nobody corrects: what was decided or signed is decided or signed again. */
export const correctable = (state: ReportedIncident, number: number): Correctable | null => {
  if (number === state.reportedBy) return reportFields(state);
  const log = state.logs.find(({ by }) => by === number);
  if (log !== undefined) return { target: log.target, reference: log.reference };
  if (state.policeReport?.by === number) return { reference: state.policeReport.reference };
  return actionFields(state, number);
};

/** Whether all that is to be changed is of the corrected event. */
export const hasFields = (before: Correctable, changes: object): boolean =>
  Object.keys(changes).every((field) => Object.hasOwn(before, field));
