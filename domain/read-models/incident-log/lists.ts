import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type IncidentRow, incidentRow } from './row.ts';

const flagNames = ['illegal', 'serious', 'involvesLessonResources', 'spreadAmongPupils'] as const;
const list = z.array(z.record(z.string(), z.string()));

/** The five columns of the log form (INC-02); then what the school's own rules ask of the incident. */
export const incidentItem = z.object({
  key: z.string(),
  incident: z.string(),
  date: z.string(),
  place: z.string(),
  description: z.string(),
  actionTaken: list,
  recordedBy: list,
  status: z.enum(['open', 'closed']),
  category: z.string(),
  classes: z.array(z.string()),
  flags: z.array(z.string()),
  police: z.nullable(z.string()),
  isPoliceDecisionOutstanding: z.boolean(),
  logs: list,
  isLogged: z.boolean(),
  isFormComplete: z.boolean(),
  reporter: z.string(),
  reportedAt: z.string(),
  /** How many there are; where a list has fewer, it holds the newest, and the history of the incident has the rest. */
  totals: z.object({ actionTaken: z.number(), recordedBy: z.number(), logs: z.number() }),
});
type IncidentItem = z.output<typeof incidentItem>;

const itemOf = (id: string, row: IncidentRow): IncidentItem => {
  const {
    occurredOn,
    place,
    description,
    status,
    category,
    classes,
    police,
    logs,
    totals,
    reporter,
    reportedAt,
  } = row;
  return {
    key: id,
    incident: id,
    date: occurredOn,
    place,
    description,
    actionTaken: row.actions,
    recordedBy: row.signatures,
    status,
    category,
    classes,
    flags: flagNames.filter((flag) => row[flag]),
    police,
    isPoliceDecisionOutstanding: (row.illegal || row.serious) && police === null,
    logs,
    isLogged: totals.logs > 0,
    isFormComplete: totals.actions > 0 && totals.signatures > 0,
    reporter,
    reportedAt,
    totals: { actionTaken: totals.actions, recordedBy: totals.signatures, logs: totals.logs },
  };
};

/** All incidents, those of one status, and those that are in no log, in each sense of it; newest first everywhere. */
const keysOf = ({ key, date, status, isLogged, isFormComplete }: IncidentItem): readonly string[] => {
  const unlogged = [
    isLogged ? [] : ['target'],
    isFormComplete ? [] : ['form'],
    isLogged || isFormComplete ? [] : ['neither'],
  ];
  return ['all', status, ...unlogged.flat()].map((list) => keyOf(list, newestFirst(date), key));
};

const countsOf = ({
  status,
  isLogged,
  isFormComplete,
  isPoliceDecisionOutstanding,
}: IncidentItem): Counts => ({
  total: always,
  [status]: always,
  ...(isLogged || isFormComplete ? {} : { unlogged: always }),
  ...(isPoliceDecisionOutstanding ? { policeDecisionOutstanding: always } : {}),
});

/** An incident in the lists that it belongs to. */
export const listsOfIncident = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kept = incidentRow.safeParse(row);
  if (!kept.success) return [];
  const item = itemOf(id, kept.data);
  return [{ keys: keysOf(item), row: item, counts: countsOf(item) }];
};
