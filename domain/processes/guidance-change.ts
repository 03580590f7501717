import { policiesEvents } from '../../events/catalogue/policies.ts';
import { referenceListsEvents } from '../../events/catalogue/reference-lists.ts';
import type { FactSource } from '../kernel/facts.ts';
import { TRUST_TENANT } from '../kernel/ids.ts';
import { commandTo, defineProcess, type ProcessEvent, type WantedCommand } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import type { ReferenceList } from '../kernel/reference-list.ts';
import { policiesStream } from '../streams/policies/stream.ts';

const isOfPolicy = isEventOf(policiesEvents);
const isOfList = isEventOf(referenceListsEvents);

interface Facts {
  /** For each citation of a new version two lists: the school's own, and the trust's. */
  readonly cited: readonly ReferenceList[];
  /** The list that has a new edition. */
  readonly changed: ReferenceList;
}

interface Citation {
  readonly list: string;
  readonly edition: string;
}

const citedIn = (event: ProcessEvent): readonly Citation[] =>
  isOfPolicy(event) && event.type === 'PolicyAdopted' && event.data.takenOver === null
    ? (event.data.cites ?? [])
    : [];

/**
 * Where a citation may be found: guidance is recorded at the school, or once for all schools of the trust.
 */
const places = ({ list: id }: Citation): readonly FactSource<'reference-lists'>[] => [
  { stream: 'reference-lists', id },
  { stream: 'reference-lists', id, school: TRUST_TENANT },
];

const newestOf = ({ editions }: ReferenceList): string | null =>
  editions.findLast(({ withdrawnFrom }) => withdrawnFrom === null)?.edition ?? null;

const POLICY = 'online-safety';

/** A version that cites an edition which was followed by another already. */
const behind = (event: ProcessEvent, lists: readonly ReferenceList[]): readonly WantedCommand[] =>
  citedIn(event)
    .flatMap((citation) => places(citation).map(() => citation))
    .flatMap(({ list, edition: cited }, index) => {
      const known = lists[index];
      const edition = known === undefined ? null : newestOf(known);
      const isKnown = known?.editions.some((one) => one.edition === cited) === true;
      if (edition === null || !isKnown || edition === cited) return [];
      return [
        commandTo(policiesStream, POLICY, {
          type: 'ScheduleReview',
          cause: { kind: 'guidance-change', list, edition },
        }),
      ];
    });

/**
 * Guidance has a new edition: every policy that cites another one is to be reviewed, at the school that
 * recorded it, or at each school of the trust (POL-08). Adoption and edition may cross: whichever is handled
 * second finds the other, the edition by what is remembered of the policy, the policy by the list's state.
 * Once an edition: that is the policy's to see. Of an edition that was followed nobody is asked.
 */
export const guidanceChange = defineProcess<
  Facts,
  { readonly cited: 'reference-lists'; readonly changed: 'reference-lists' }
>({
  name: 'guidance-change',
  items: ['POL-08'],
  hears: ['policies', 'reference-lists'],
  from: { cited: 'reference-lists', changed: 'reference-lists' },
  // One link a policy and list, whichever version cites it.
  links: (event) =>
    citedIn(event)
      .flatMap(places)
      .map((of) => ({ of, to: { stream: 'policies', id: event.streamId, version: 1 } })),
  facts: (event) => {
    if (isOfList(event) && event.type === 'GuidanceChangeRecorded')
      return { changed: { stream: 'reference-lists', id: event.streamId } };
    const cited = citedIn(event).flatMap(places);
    return cited.length === 0 ? {} : { cited };
  },
  commands: (event, linked, { cited, changed }) => {
    if (!isOfList(event) || event.type !== 'GuidanceChangeRecorded') return behind(event, cited ?? []);
    const { list, edition, reviewBy } = event.data;
    if (changed === undefined || newestOf(changed) !== edition) return [];
    const due = reviewBy === null ? {} : { due: reviewBy };
    return linked.map(({ id, school }) => ({
      ...commandTo(policiesStream, id, {
        type: 'ScheduleReview',
        cause: { kind: 'guidance-change', list, edition },
        ...due,
      }),
      ...(school === undefined ? {} : { school }),
    }));
  },
});
