import { happened, type Times } from '../../kernel/times.ts';
import type { SearchCommand } from './commands.ts';
import type { SearchContext } from './decision.ts';
import type { SearchState } from './state.ts';

/** The reason is set down before the search (SRC-01). */
const justified = happened<unknown, SearchState, unknown>('SRC-01', (_, state) =>
  state.status === 'unjustified' ? null : state.justification.at,
);
const searched = (item: string) =>
  happened<unknown, SearchState, unknown>(item, (_, state) =>
    state.status === 'unjustified' ? null : (state.search?.at ?? state.justification.at),
  );

export const searchTimes: Times<SearchCommand, SearchState, SearchContext> = {
  RecordSearch: { occurredAt: justified },
  DeleteMaterial: { occurredAt: searched('SRC-03') },
  RetainMaterial: { occurredAt: searched('SRC-02') },
  ReportMaterial: { occurredAt: searched('SRC-02') },
  ReferMaterial: { occurredAt: searched('SRC-02') },
  RecordFollowUp: { occurredAt: searched('SRC-01') },
  InformParent: { occurredAt: searched('SRC-01') },
  RaiseComplaint: { occurredAt: searched('CMP-01') },
  ConcludeComplaint: { occurredAt: searched('CMP-01') },
};
