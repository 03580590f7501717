import type { AcknowledgementState } from './state.ts';

/** What a decision elsewhere may rely on: for which visits somebody was made aware of the policy (POL-11). */
export interface Awareness {
  readonly visits: readonly { readonly on: string; readonly from: string; readonly until: string | null }[];
}

export const awareness = ({ visits }: AcknowledgementState): Awareness => ({
  visits: visits.map(({ on, from, until }) => ({ on, from, until })),
});
