import type { Original } from '../../kernel/original.ts';
import { type IncidentCommand, incidentsCommands } from './commands.ts';
import { correctable, hasFields } from './correctable.ts';
import { type Changes, changesIn } from './corrected-changes.ts';
import { hasImages } from './rule-sets.ts';
import { type Action, type IncidentState, initialState, type ReportedIncident } from './state.ts';

type Originally = Original<IncidentCommand, IncidentState>;

/**
 * What it is about is judged where that is corrected; a pupil's report was no report of somebody's of the
 * school,
 * and nothing else of it is.
 */
const reportAsItShould = (state: ReportedIncident, changes: Changes): Originally | null => {
  const { report, channel } = state;
  const { occurredOn = report.occurredOn, categories } = changesIn(changes);
  const edition = report.categoryEdition === null ? {} : { categoryEdition: report.categoryEdition };
  const about = categories === undefined ? { categories: ['online-safety'] } : { categories, ...edition };
  if (channel !== null)
    return categories === undefined ? null : { command: { type: 'CategoriseIncident', ...about }, state };
  const words = hasImages(about) ? {} : { description: 'sealed' };
  const command = { type: 'ReportIncident', occurredOn, place: 'sealed', ...words, ...about } as const;
  return { command, state: initialState };
};

/**
 * Sealed words stand for words: no rule reads them. What the action cites is judged by its own day, where
 * that is what is corrected.
 */
const actionAsItShould = (
  { kind, details, texts }: Action,
  { under: _, ...changes }: Changes,
): IncidentCommand | null => {
  const said = Object.entries(details).filter(([name, value]) => value !== null && name !== 'under');
  const words = Object.keys(texts).map((name) => [name, 'sealed'] as const);
  const body = incidentsCommands.TakeAction.body.safeParse({
    kind,
    ...Object.fromEntries([...said, ...words]),
    ...changes,
  });
  return body.success ? { type: 'TakeAction', ...body.data } : null;
};

const laterAsItShould = (state: ReportedIncident, corrects: number, changes: Changes): Originally | null => {
  const log = state.logs.find(({ by }) => by === corrects);
  if (log !== undefined) {
    const { target = log.target, reference = log.reference } = changes;
    const logs = state.logs.filter((one) => one !== log);
    return { command: { type: 'LogIncident', target, reference }, state: { ...state, logs } };
  }
  if (state.policeReport?.by === corrects) {
    const reference = changes.reference ?? state.policeReport.reference ?? undefined;
    return { command: { type: 'ReportToPolice', reference }, state: { ...state, policeReport: null } };
  }
  const action = state.actions.find(({ by }) => by === corrects);
  const command = action === undefined ? null : actionAsItShould(action, changes);
  if (command === null) return null;
  const containment = state.containment?.by === corrects ? null : state.containment;
  const actions = state.actions.filter((one) => one !== action);
  return { command, state: { ...state, actions, containment } };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (command: IncidentCommand, state: IncidentState): Originally | null => {
  if (command.type !== 'CorrectIncident' || state.status === 'unreported') return null;
  const { corrects, changes } = command;
  const before = correctable(state, corrects);
  if (before === null || !hasFields(before, changesIn(changes))) return null;
  return corrects === state.reportedBy
    ? reportAsItShould(state, changes)
    : laterAsItShould(state, corrects, changes);
};
