import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ParentLink } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { SearchCommand } from './commands.ts';
import type { SearchState } from './state.ts';

/** Who somebody is, or was, at the school. */
export interface PersonFact {
  /** How the person joined; null when nobody of that id is known. */
  readonly kind: string | null;
  readonly roles: readonly HeldRole[];
  /** Of a pupil. */
  readonly parents: readonly ParentLink[];
}

export interface SearchFacts {
  /** Whose device it is. */
  readonly pupil?: PersonFact;
  /** Who searched, where that is not who sends it. */
  readonly searcher?: PersonFact;
  /** Who else was there, and who complains. */
  readonly others?: readonly PersonFact[];
  /** The incident that led to it. */
  readonly incident?: { readonly isReported: boolean };
  /** The guidance on searching, of which a record names the edition of its day. */
  readonly guidance?: ReferenceList;
  /** The policies that the school's own leans on, of which a complaint is dealt with under one. */
  readonly linkedPolicies?: ReferenceList;
}

/** The list of the guidance on searching. */
export const GUIDANCE = 'guidance.searching';

const from = {
  pupil: 'people',
  searcher: 'people',
  others: 'people',
  incident: 'incidents',
  guidance: 'reference-lists',
  linkedPolicies: 'reference-lists',
} as const;

const list = (id: string) => ({ stream: 'reference-lists', id }) as const;
const person = (id: string): FactSource<'people'> => ({ stream: 'people', id });
const people = (ids: readonly (string | undefined)[]): readonly FactSource<'people'>[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [person(id)]));

const incidentOf = (incident: string | null | undefined) =>
  incident === undefined || incident === null
    ? {}
    : { incident: { stream: 'incidents' as const, id: incident } };
const searcherOf = (by: string | undefined) => (by === undefined ? {} : { searcher: person(by) });
const othersOf = (ids: readonly (string | undefined)[]) => {
  const others = people(ids);
  return others.length === 0 ? {} : { others };
};

/** That people, incidents and cited policies exist is checked as the search is written. */
export const searchFacts: Facts<SearchCommand, SearchState, SearchFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'JustifySearch':
        return {
          pupil: person(command.pupil),
          guidance: list(GUIDANCE),
          ...incidentOf(command.incident),
        };
      case 'RecordSearch':
        return { ...searcherOf(command.by), ...othersOf(command.present) };
      case 'RaiseComplaint':
        return othersOf([command.complainant]);
      case 'StartComplaintProcedure':
        return { linkedPolicies: list('linked-policies') };
      case 'CorrectSearch': {
        const { pupil, incident } = command.changes;
        return { ...(pupil === undefined ? {} : { pupil: person(pupil) }), ...incidentOf(incident) };
      }
      default:
        return {};
    }
  },
  needsOfState: (command, state) =>
    command.type === 'InformParent' && command.parent !== undefined && state.status !== 'unjustified'
      ? { pupil: person(state.justification.pupil) }
      : {},
};
