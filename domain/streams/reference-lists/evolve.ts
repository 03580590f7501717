import type { ReferenceListRecorded } from '../../../events/catalogue/reference-lists.ts';
import { type Entry, editionAt, type PlannedLesson } from '../../kernel/reference-list.ts';
import type { PublishedEdition, ReferenceListState } from './state.ts';

interface Stated {
  readonly edition: string;
  readonly title?: string;
  readonly publishedOn: string;
  readonly effectiveFrom: string;
  readonly source: string;
}

/** Of an entry the title is its own. */
const statedBy = ({ edition, publishedOn, effectiveFrom, source }: Stated): Stated => ({
  edition,
  publishedOn,
  effectiveFrom,
  source,
});

const inOrder = (editions: readonly PublishedEdition[]): readonly PublishedEdition[] =>
  editions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));

/** An edition that says all that is in force. */
const whole = (
  state: ReferenceListState,
  { edition, title, publishedOn, effectiveFrom, source }: Stated,
  entries: readonly Entry[],
  lessons: readonly PlannedLesson[] = [],
): ReferenceListState => {
  const said = { edition, title: title ?? null, publishedOn, effectiveFrom, source, entries, lessons };
  const added = { ...said, withdrawnFrom: null, publishedBy: [state.events + 1] };
  return { ...state, editions: inOrder([...state.editions, added]) };
};

/**
 * An edition that adds an entry to what is in force until then, or says one differently; several entries of
 * one edition follow.
 */
const grown = (state: ReferenceListState, stated: Stated, entry: Entry): ReferenceListState => {
  const same = state.editions.find(({ edition }) => edition === stated.edition);
  const before = same ?? editionAt(state, stated.effectiveFrom);
  const entries = [...(before?.entries ?? []).filter(({ id }) => id !== entry.id), entry];
  if (same === undefined) return whole(state, stated, entries);
  const publishedBy = [...same.publishedBy, state.events + 1];
  return withEdition(state, stated.edition, (one) => ({ ...one, entries, publishedBy }));
};

const withEdition = (
  state: ReferenceListState,
  name: string,
  change: (edition: PublishedEdition) => PublishedEdition,
): ReferenceListState => ({
  ...state,
  editions: state.editions.map((one) => (one.edition === name ? change(one) : one)),
});

export const evolve = (state: ReferenceListState, event: ReferenceListRecorded): ReferenceListState => {
  switch (event.type) {
    case 'EditionPublished':
    case 'GuidanceChangeRecorded':
    case 'UnacceptableUseListAmended':
      return whole(state, event.data, event.data.entries);
    case 'CurriculumPlanAdopted':
      return whole(state, event.data, event.data.strands, event.data.lessons);
    case 'QuestionSetPublished':
      return whole(state, event.data, event.data.questions);
    case 'PolicyLinked':
      return grown(state, statedBy(event.data), { id: event.data.policy, title: event.data.title });
    case 'RetentionPeriodSet': {
      const { category: id, title, keptFor } = event.data;
      return grown(state, statedBy(event.data), { id, title, keptFor });
    }
    case 'SocialAccountRegistered': {
      const { account: id, title, platform, managedBy } = event.data;
      return grown(state, statedBy(event.data), { id, title, platform, managedBy });
    }
    case 'EditionWithdrawn':
      return withEdition(state, event.data.edition, (one) => ({
        ...one,
        withdrawnFrom: event.data.effectiveFrom,
      }));
    case 'EditionCorrected': {
      const { corrects, changes } = event.data;
      const { publishedOn, source } = changes;
      return {
        ...state,
        editions: state.editions.map((one) =>
          one.publishedBy.includes(corrects)
            ? { ...one, publishedOn: publishedOn ?? one.publishedOn, source: source ?? one.source }
            : one,
        ),
      };
    }
  }
};
