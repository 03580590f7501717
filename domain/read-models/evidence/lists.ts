import * as z from 'zod/mini';
import { retentionPurpose } from '../../../events/catalogue/search-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import type { Material, SearchState } from '../../streams/searches/stream.ts';

/** Something that is kept as evidence. */
export const listedEvidence = z.object({
  key: z.string(),
  search: z.string(),
  /** Number of the event by which it was found. */
  material: z.number(),
  pupil: z.string(),
  kind: z.string(),
  purpose: retentionPurpose,
  /** Where, in a word of the school. */
  keptIn: z.string(),
  since: z.string(),
  decidedBy: z.array(z.string()),
  isReportedToPolice: z.boolean(),
  policeReference: z.nullable(z.string()),
  isComplaintOpen: z.boolean(),
});
type Listed = z.output<typeof listedEvidence>;

const decidersOf = ({ decision }: Material): string[] =>
  decision === null
    ? []
    : [decision.staffMember, ...(decision.secondPerson === null ? [] : [decision.secondPerson])];

const rowOf = (listed: Listed): ListRow => {
  const at = [newestFirst(listed.since), listed.key];
  return {
    keys: [keyOf('all', ...at), keyOf('purpose', listed.purpose, ...at)],
    row: listed,
    counts: { kept: always, [listed.purpose]: always },
  };
};

const stateIn = z.custom<SearchState>();

/** What of a search is kept. */
export const listsOfEvidence = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = stateIn.parse(row);
  if (state.status === 'unjustified') return [];
  const isComplaintOpen = state.complaints.some(({ outcome }) => outcome === null);
  return state.materials.flatMap((material) => {
    const { by, kind, retained, reported } = material;
    if (retained === null) return [];
    return [
      rowOf({
        key: `${id}.${by}`,
        search: id,
        material: by,
        pupil: state.justification.pupil,
        kind,
        purpose: retained.purpose,
        keptIn: retained.keptIn,
        since: londonDate(retained.at),
        decidedBy: decidersOf(material),
        isReportedToPolice: reported !== null,
        policeReference: reported?.reference ?? null,
        isComplaintOpen,
      }),
    ];
  });
};
