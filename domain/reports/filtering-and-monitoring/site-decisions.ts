import type { EventFold } from '../as-of/report.ts';
import type { KeptEvent } from '../kit/records.ts';

/** That a site was blocked, opened again or allowed. */
export interface SiteDecision extends KeptEvent {
  readonly type: 'SiteBlocked' | 'SiteUnblocked' | 'SiteAllowed';
  /** Why it was blocked, in a word; null: it was opened. */
  readonly because: string | null;
  /** Whether the decision says why: the words themselves stay sealed. */
  readonly hasReason: boolean;
}

const types: readonly string[] = ['SiteBlocked', 'SiteUnblocked', 'SiteAllowed'];
const isDecision = (type: string): type is SiteDecision['type'] => types.includes(type);

export interface SiteDecisions extends EventFold {
  /** In the order of recording. */
  readonly all: () => readonly SiteDecision[];
}

/** What was decided on sites; the state of a technology keeps how a site stands alone. */
export const siteDecisions = (): SiteDecisions => {
  let kept: readonly SiteDecision[] = [];
  return {
    all: () => kept,
    accept: ({ commit, event, version }) => {
      const { stream, id, recordedAt, actor } = commit;
      const { type, occurredAt, data } = event;
      if (stream !== 'technologies' || !isDecision(type)) return;
      const { because, reason } = data;
      const hasReason = reason !== undefined && reason !== null && reason !== '';
      const said = { because: typeof because === 'string' ? because : null, hasReason };
      kept = [...kept, { stream, id, version, type, occurredAt, recordedAt, actor: actor.id, ...said }];
    },
    forget: (record) => {
      kept = kept.filter(({ stream, id }) => `${stream}/${id}` !== record);
    },
  };
};
