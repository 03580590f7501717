import type { DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import { type Opened, peopleIn } from '../../../domain/reports/dossier/full-content.ts';
import type { IncidentEvent } from '../../../domain/reports/dossier/incident.ts';
import type { Concerned } from '../../../domain/reports/dossier/people.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { nameOf } from '../../shared/past/name-of.ts';
import { presented } from '../../shared/reads/personal.ts';

/** Opens for the reader what the grant opens; the rest is withheld. */
export const openFacts = async (sealer: Sealer, grant: Grant, facts: DossierFacts): Promise<Opened> => {
  const { school, id, state, events } = facts.incident;
  const { report, ...standing } = state;
  const people = { school, states: facts.people };
  const inIncident = (value: unknown) => presented(sealer, grant, { school, stream: 'incidents', id }, value);
  const nameIn = async ({ person }: Concerned) => {
    return [person, await nameOf(sealer, grant, people, person)] as const;
  };
  const dataOf = async ({ version, event }: IncidentEvent) =>
    [version, await inIncident(event.data)] as const;
  const [openReport, openStanding, data, names] = await Promise.all([
    inIncident(report),
    inIncident(standing),
    Promise.all(events.map(dataOf)),
    Promise.all(peopleIn(facts).map(nameIn)),
  ]);
  return { report: openReport, standing: openStanding, data: new Map(data), names: new Map(names) };
};
