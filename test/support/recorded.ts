import type { RecordedCommit } from '../../domain/kernel/recorded.ts';
import { type Look, viewerOf } from '../../domain/reports/as-of/look.ts';
import type { Json } from '../../events/catalogue/define-events.ts';

interface Fact {
  /** `<stream>/<id>`. */
  readonly record: string;
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly occurredAt?: string;
  readonly recordedAt: string;
  readonly actor?: string;
}

/** A journal: each of these facts is one commit, in the order given. */
export const journalOf = (facts: readonly Fact[]): readonly RecordedCommit[] => {
  const counts = new Map<string, number>();
  return facts.map(({ record, type, data, recordedAt, occurredAt = recordedAt, actor = 'p-office' }) => {
    const commit = (counts.get(record) ?? 0) + 1;
    counts.set(record, commit);
    const [stream = '', id = ''] = record.split('/');
    const events = [{ type, v: 1, occurredAt, data }];
    return { stream, id, commit, firstVersion: commit, recordedAt, actor: { id: actor }, events };
  });
};

const days = { dayOf: () => null };

/** Shows a journal to some looks. Returns the position that each of them rests on. */
export const shown = (journal: readonly RecordedCommit[], looks: readonly Look[]): readonly number[] => {
  const viewers = looks.map((look) => viewerOf(days, look));
  for (const [index, commit] of journal.entries())
    for (const viewer of viewers) viewer.see(index + 1, commit);
  return viewers.map((viewer) => viewer.position());
};
