import { fourCs } from '../../../events/catalogue/incident-forms.ts';
import { accept } from '../../kernel/decider.ts';
import type { Command, IncidentDecision } from './decision.ts';
import type { ReportedIncident } from './state.ts';

/** Recording classes is open to every school; demanding them is a setting (INC-03). */
export const classify = (command: Command<'ClassifyIncident'>, state: ReportedIncident): IncidentDecision => {
  const classes = fourCs.filter((word) => command.classes.includes(word));
  const before = [...state.classes];
  if (before.length === 0) return accept({ type: 'IncidentClassified', data: { classes } });
  return classes.join() === before.join()
    ? accept()
    : accept({ type: 'IncidentReclassified', data: { classes, before } });
};
