import { fourCs } from '../../../events/catalogue/incident-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { citedEdition } from './categories.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/**
 * Recording classes is open to every school; demanding them is a setting (INC-03). They are of the edition in
 * force now, or of one that was since the incident happened; which, stays on record.
 */
export const classify = (
  command: Command<'ClassifyIncident'>,
  { classes: recorded, classEdition: editionBefore, report }: ReportedIncident,
  { facts, now }: IncidentContext,
): IncidentDecision => {
  const cited = { list: facts.fourCs, edition: command.edition, since: report.occurredOn };
  const found = citedEdition(cited, now);
  if (found === undefined) return refuse(rejections.editionNotInForce);
  const edition = found?.edition ?? null;
  const classes = fourCs.filter((word) => command.classes.includes(word));
  const before = [...recorded];
  if (before.length === 0) return accept({ type: 'IncidentClassified', data: { classes, edition } });
  return classes.join() === before.join() && edition === editionBefore
    ? accept()
    : accept({ type: 'IncidentReclassified', data: { classes, edition, before, editionBefore } });
};
