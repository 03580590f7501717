import * as z from 'zod/mini';
import { incidentFlags } from '../../../events/catalogue/incident-forms.ts';
import { role } from '../../../events/catalogue/words.ts';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  isSigned,
  lacksContainment,
  lacksPolice,
  lacksPoliceReport,
  lacksReferral,
  lacksViewing,
  lacksWords,
} from '../../streams/incidents/stream.ts';
import { type IncidentRow, incidentRow } from './row.ts';

const list = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));

const lockedTo = z.object({ people: z.array(z.string()), roles: z.array(role) });

/** The five columns of the log form (INC-02); then what the school's own rules ask of the incident. */
export const incidentItem = z.object({
  key: z.string(),
  incident: z.string(),
  date: z.string(),
  /** Null where it was left out: of a pupil's own report, and where an image might be described. */
  place: z.nullable(z.string()),
  description: z.nullable(z.string()),
  actionTaken: list,
  recordedBy: list,
  status: z.enum(['open', 'closed']),
  /** The first is what it is mostly about. */
  categories: z.array(z.string()),
  categoryEdition: z.nullable(z.string()),
  classes: z.array(z.string()),
  /** Edition of the four Cs that the classes are of (INC-03). */
  classEdition: z.nullable(z.string()),
  flags: z.array(z.string()),
  police: z.nullable(z.string()),
  isPoliceDecisionOutstanding: z.boolean(),
  isPoliceReportOutstanding: z.boolean(),
  /** What came of keeping it from spreading; null while nothing is on record (INC-09). */
  containment: z.nullable(z.string()),
  isContainmentOutstanding: z.boolean(),
  /** Whether nobody has said yet who has seen an intimate image, or to whom it was handed on (INC-10). */
  isImageHandlingOutstanding: z.boolean(),
  /** Channel by which a pupil reported it first; null: by none (INC-06). */
  channel: z.nullable(z.string()),
  /** Earlier incidents between the same people, where it is bullying (INC-08). */
  earlier: z.array(z.string()),
  isLocked: z.boolean(),
  /** How it was closed; null while it is open. */
  outcome: z.nullable(z.string()),
  logs: list,
  isLogged: z.boolean(),
  isFormComplete: z.boolean(),
  /** Who signs the log; null until a member of staff has. */
  recorder: z.nullable(z.string()),
  /** Whose own matter it is: it is not shown to them. */
  concerned: z._default(z.array(z.string()), []),
  /** Who alone sees it; null: it is not locked (INC-04). */
  lockedTo: z._default(z.nullable(lockedTo), null),
  reporter: z.string(),
  reportedAt: z.string(),
  /**
   * How many there are; where a list has fewer, it holds the newest, and the history of the incident has the
   * rest.
   */
  totals: z.object({ actionTaken: z.number(), recordedBy: z.number(), logs: z.number() }),
});
type IncidentItem = z.output<typeof incidentItem>;

const policeOf = ({ police, policeReport }: IncidentRow['standing']): string | null =>
  policeReport === null ? (police?.decision ?? null) : 'reported';

const itemOf = (id: string, { standing, ...row }: IncidentRow): IncidentItem => {
  const { report, status, classes, classEdition, containment, ending, channel, lock } = standing;
  const { totals, logs, concerned, reporter, reportedAt } = row;
  return {
    key: id,
    incident: id,
    date: report.occurredOn,
    place: report.place,
    description: report.description,
    actionTaken: row.actions,
    recordedBy: row.signatures,
    status,
    categories: [...report.categories],
    categoryEdition: report.categoryEdition,
    classes: [...classes],
    classEdition,
    flags: incidentFlags.filter((flag) => report[flag]),
    police: policeOf(standing),
    isPoliceDecisionOutstanding: lacksPolice(standing),
    isPoliceReportOutstanding: lacksPoliceReport(standing),
    containment: containment?.result ?? null,
    isContainmentOutstanding: lacksContainment(standing),
    isImageHandlingOutstanding: lacksViewing(standing) || lacksReferral(standing),
    channel: channel?.channel ?? null,
    earlier: standing.bullying?.earlier ?? [],
    isLocked: lock !== null,
    outcome: ending?.outcome ?? null,
    logs,
    isLogged: totals.logs > 0,
    isFormComplete: totals.actions > 0 && isSigned(standing) && !lacksWords(standing),
    recorder: report.recorder,
    concerned,
    lockedTo: lock === null ? null : { people: [...lock.people], roles: [...lock.roles] },
    reporter,
    reportedAt,
    totals: { actionTaken: totals.actions, recordedBy: totals.signatures, logs: totals.logs },
  };
};

/** Lists of one category and of one channel. */
export const categoryList = (category: string): string => `category.${category}`;
export const channelList = (channel: string): string => `channel.${channel}`;

/**
 * All incidents, those of one status, those that are in no log, in each sense of it, those of a category and
 * those of a channel; newest first everywhere.
 */
const keysOf = ({
  key,
  date,
  status,
  isLogged,
  isFormComplete,
  categories,
  channel,
}: IncidentItem): readonly string[] => {
  const unlogged = [
    isLogged ? [] : ['target'],
    isFormComplete ? [] : ['form'],
    isLogged || isFormComplete ? [] : ['neither'],
  ];
  const about = [...categories.map(categoryList), ...(channel === null ? [] : [channelList(channel)])];
  return ['all', status, ...unlogged.flat(), ...about].map((list) => keyOf(list, newestFirst(date), key));
};

const countsOf = ({
  status,
  isLogged,
  isFormComplete,
  isPoliceDecisionOutstanding,
  isContainmentOutstanding,
  isImageHandlingOutstanding,
}: IncidentItem): Counts => ({
  total: always,
  [status]: always,
  ...(isLogged || isFormComplete ? {} : { unlogged: always }),
  ...(isPoliceDecisionOutstanding ? { policeDecisionOutstanding: always } : {}),
  ...(isContainmentOutstanding ? { containmentOutstanding: always } : {}),
  ...(isImageHandlingOutstanding ? { imageHandlingOutstanding: always } : {}),
});

/** An incident in the lists that it belongs to. */
export const listsOfIncident = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kept = incidentRow.safeParse(row);
  if (!kept.success) return [];
  const item = itemOf(id, kept.data);
  return [{ keys: keysOf(item), row: item, counts: countsOf(item) }];
};
