import type { Original } from '../../kernel/original.ts';
import type { SearchCommand } from './commands.ts';
import type { Command } from './decision.ts';
import type { JustifiedSearch, Material, SearchState } from './state.ts';

type Originally = Original<SearchCommand, SearchState> | null;
type Correct = Command<'CorrectSearch'>;

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

const ofSearch = ({ changes }: Correct, state: JustifiedSearch): Originally => {
  const { search } = state;
  if (search === null) return null;
  const { by = search.searcher, present = search.present } = changes;
  const said = { place: SEALED, lookedFor: SEALED, found: search.found, occurredAt: search.at };
  return {
    command: { type: 'RecordSearch', by, present: [...present], ...said },
    state: { ...state, search: null },
  };
};

/** What it was described by before stays in the history; an intimate image is not described any more. */
const ofMaterial = (
  { corrects, changes, description }: Correct,
  material: Material,
  state: JustifiedSearch,
): Originally => {
  const number = material.by;
  const others = state.materials.filter((one) => one !== material);
  const undone = (without: Partial<Material>): SearchState => ({
    ...state,
    materials: [...others, { ...material, ...without }],
  });
  if (corrects === number) {
    const { kind = material.kind, mayBeEvidence = material.mayBeEvidence } = changes;
    const words = description === undefined ? {} : { description };
    return {
      command: { type: 'RecordMaterial', kind, mayBeEvidence, ...words },
      state: { ...state, materials: others },
    };
  }
  const { retained, reported, referred } = material;
  if (retained?.by === corrects) {
    const { keptIn = retained.keptIn } = changes;
    return {
      command: { type: 'RetainMaterial', material: number, keptIn },
      state: undone({ retained: null }),
    };
  }
  if (reported?.by === corrects) {
    const reference = changes.reference ?? reported.reference ?? undefined;
    return {
      command: { type: 'ReportMaterial', material: number, reference },
      state: undone({ reported: null }),
    };
  }
  if (referred?.by !== corrects) return null;
  const { to = referred.to } = changes;
  return { command: { type: 'ReferMaterial', material: number, to }, state: undone({ referred: null }) };
};

/**
 * The command of the event that is corrected, with what it should have said. Of a justification none: its
 * reasons were good by the list of its own day, which is not asked again.
 */
export const originalOf = (command: SearchCommand, state: SearchState): Originally => {
  if (command.type !== 'CorrectSearch' || state.status === 'unjustified') return null;
  const { corrects, changes } = command;
  if (state.search?.by === corrects) return ofSearch(command, state);
  const informing = state.informed.find(({ by }) => by === corrects);
  if (informing !== undefined) {
    const parent = changes.parent === undefined ? informing.parent : changes.parent;
    const { how = informing.how } = changes;
    const informed = state.informed.filter((one) => one !== informing);
    return {
      command: { type: 'InformParent', parent: parent ?? undefined, how },
      state: { ...state, informed },
    };
  }
  const material = state.materials.find((one) =>
    [one.by, one.retained?.by, one.reported?.by, one.referred?.by].includes(corrects),
  );
  return material === undefined ? null : ofMaterial(command, material, state);
};
