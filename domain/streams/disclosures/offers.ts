import type { DisclosureView } from '../../kernel/disclosure.ts';
import { evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import type { DisclosureState } from './state.ts';

export const disclosureFact = (state: DisclosureState): DisclosureView => ({
  evidence: evidenceFact(state.status === 'none' ? rejections.notRecorded : null),
  asks: state.status === 'open' ? state.request.person : null,
});
