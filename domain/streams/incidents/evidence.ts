import type { EvidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import { hasImages } from './rule-sets.ts';
import type { IncidentState } from './state.ts';

/**
 * An incident with an intimate image takes no file and shows none, also where it turned out to be one later:
 * such an image is neither seen nor kept (INC-10).
 */
export const evidenceOfIncident = (state: IncidentState): EvidenceFact => {
  if (state.status === 'unreported')
    return { refusal: rejections.incidentNotReported, hidden: null, incident: null };
  const hidden = hasImages(state.report) ? rejections.imageNotDescribed : null;
  const closed = state.status === 'closed' ? rejections.incidentClosed : null;
  return { refusal: hidden ?? closed, hidden, incident: null };
};
