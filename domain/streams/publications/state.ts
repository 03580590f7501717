import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { PublicationKind } from '../../../events/catalogue/publication-forms.ts';
import type { PublicationRecorded } from '../../../events/catalogue/publications.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends PublicationRecorded['type']> = OfType<PublicationRecorded, T>['data'];

/** Number of the event, and when it happened, UTC. */
interface Stated {
  readonly by: number;
  readonly at: string;
}

type GoneOutEvent = 'ImagePublished' | 'ContentPublished' | 'SocialPostPublished' | 'ResourceShared';
type PostFields = Omit<Recorded<'SocialPostPublished'>, 'people'>;

/** That it went out once: a picture may go out in print and online. */
export type GoneOut = Stated & {
  readonly type: GoneOutEvent;
  readonly people: readonly string[];
  /** Of a picture alone. */
  readonly medium: Recorded<'ImagePublished'>['medium'] | null;
  /** Of a post alone. */
  readonly post: PostFields | null;
};

export interface PublicationState extends Counted {
  /** Null: nothing is on record. */
  readonly kind: PublicationKind | null;
  /** What it is called; null: it has no title. */
  readonly title: Sealed | null;
  readonly photograph: (Recorded<'PhotographTaken'> & { readonly by: number }) | null;
  /** The newest. */
  readonly review: (Omit<Recorded<'ContentReviewed'>, 'title'> & Stated) | null;
  /** The newest. */
  readonly check: (Omit<Recorded<'ResourceChecked'>, 'title'> & Stated) | null;
  readonly goneOut: readonly GoneOut[];
  /** Comments that were removed, the newest of them. */
  readonly comments: readonly string[];
  /** Of whom consent no longer stood while it was out. */
  readonly takeDowns: readonly (Recorded<'TakeDownOpened'> & Stated)[];
  /** Of a picture that does not go out. */
  readonly refused: Stated | null;
  readonly withdrawn: (Pick<Recorded<'ImageWithdrawn'>, 'because'> & Stated) | null;
}

export const initialState: PublicationState = {
  events: 0,
  kind: null,
  title: null,
  photograph: null,
  review: null,
  check: null,
  goneOut: [],
  comments: [],
  takeDowns: [],
  refused: null,
  withdrawn: null,
};

export type PublicationStatus = 'prepared' | 'out' | 'refused' | 'withdrawn';

/** How it stands; what was refused or taken down stays so. */
export const statusOf = ({ refused, withdrawn, goneOut }: PublicationState): PublicationStatus => {
  if (withdrawn !== null) return 'withdrawn';
  if (refused !== null) return 'refused';
  return goneOut.length > 0 ? 'out' : 'prepared';
};

/** Everybody who can be seen in what went out. */
export const shownIn = ({ goneOut }: Pick<PublicationState, 'goneOut'>): readonly string[] => [
  ...new Set(goneOut.flatMap(({ people }) => people)),
];

/** Whose consent no longer stands while they can be seen in what is out; none where nothing is. */
export const toTakeDown = (state: PublicationState): readonly string[] => {
  if (statusOf(state) !== 'out') return [];
  const shown = shownIn(state);
  return [...new Set(state.takeDowns.map(({ person }) => person))].filter((one) => shown.includes(one));
};
