import * as z from 'zod/mini';
import {
  holdKind,
  recordConcern,
  retentionClass,
  retentionFlag,
} from '../../../events/catalogue/disposal-forms.ts';
import { always } from '../../kernel/counts.ts';
import { recordOf } from '../../kernel/ids.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { disposalStatuses } from '../../kernel/retention.ts';
import { type DisposalState, disposalIn, holdsIn, statusOf } from '../../streams/disposals/stream.ts';

export const disposalStatus = z.enum(disposalStatuses);

/** What became of a record, without the reasons, which stand in the events. */
export const listedDisposal = z.object({
  key: z.string(),
  stream: z.string(),
  record: z.string(),
  status: disposalStatus,
  class: z.nullable(retentionClass),
  edition: z.nullable(z.string()),
  dueOn: z.nullable(z.string()),
  keptUntil: z.nullable(z.string()),
  flags: z.array(retentionFlag),
  heldBy: z.array(
    z.strictObject({ kind: holdKind, matter: z.nullable(z.string()), cause: z.nullable(z.string()) }),
  ),
  proposedBy: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
  confirmedAt: z.nullable(z.string()),
  /** The record of the request that it follows; null: its period was over. */
  request: z.nullable(z.string()),
  /** When its key was destroyed; null: it was not. */
  erasedAt: z.nullable(z.string()),
  backupsEndOn: z.nullable(z.string()),
  concern: recordConcern,
});

export const ALL = 'all';
export const HELD = 'held';
/** What somebody has to do comes first, what is done last. */
export const placeOf = (status: z.output<typeof disposalStatus>): string =>
  `${disposalStatus.options.indexOf(status) + 1}-${status}`;
const nobody = { people: [], isAboutStaff: false, lockedTo: null };

/** The rule that the newest word on its period rests on; nulls: nothing was said of it. */
const ruleOf = ({ confirmed, proposal, ended }: DisposalState) => {
  const said = confirmed ?? proposal ?? ended.at(-1);
  return said === undefined
    ? { class: null, edition: null, dueOn: null }
    : { class: said.class, edition: said.edition, dueOn: said.dueOn };
};

const decidersOf = ({ confirmed, proposal, erased }: DisposalState) => ({
  request: (confirmed ?? proposal)?.request ?? null,
  erasedAt: erased?.destroyedAt ?? null,
  backupsEndOn: erased?.backupsEndOn ?? null,
  proposedBy: (confirmed ?? proposal)?.proposedBy ?? null,
  confirmedBy: confirmed?.confirmedBy ?? null,
  confirmedAt: confirmed?.at ?? null,
});

export const listsOfDisposal = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = disposalIn(row);
  if (state.events === 0) return [];
  const { stream, id: record } = recordOf(id);
  const status = statusOf(state);
  const rule = ruleOf(state);
  const holds = holdsIn(state);
  const place = [newestFirst(rule.dueOn ?? '9999-12-31'), id];
  const listed = {
    key: id,
    stream,
    record,
    status,
    ...rule,
    keptUntil: state.keptUntil,
    flags: [...state.flags],
    heldBy: holds.map(({ kind, matter, cause }) => ({ kind, matter, cause })),
    ...decidersOf(state),
    concern: recordConcern.parse(state.concern ?? nobody),
  };
  const isHeld = holds.length > 0;
  return [
    {
      keys: [
        keyOf(ALL, placeOf(status), ...place),
        ...(isHeld ? [keyOf(HELD, placeOf(status), ...place)] : []),
      ],
      row: listed,
      counts: { [status]: always, ...(isHeld ? { [HELD]: always } : {}) },
    },
  ];
};
