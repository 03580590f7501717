import type { DossierFacts } from '../../../domain/reports/dossier/dossier-facts.ts';
import { type Opened, peopleIn } from '../../../domain/reports/dossier/full-content.ts';
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
  return {
    report: await inIncident(report),
    standing: await inIncident(standing),
    data: new Map(await Promise.all(events.map(async ({ version, event }) => [version, await inIncident(event.data)] as const))),
    names: new Map(
      await Promise.all(peopleIn(facts).map(async ({ person }) => [person, await nameOf(sealer, grant, people, person)] as const)),
    ),
  };
};
