import * as z from 'zod/mini';
import {
  type EvidenceFacts,
  type EvidenceRule,
  evidenceRule,
} from '../../../domain/streams/evidence-files/facts.ts';
import { initialState } from '../../../domain/streams/evidence-files/state.ts';
import { evidenceFilesStream } from '../../../domain/streams/evidence-files/stream.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { type FactDeps, readFacts } from '../commands/read-facts.ts';

/** What the streams offer that the facts name; that it fits does not compile otherwise. */
const facts = z.custom<EvidenceFacts>();

/** What the record says of its files at this moment, as the decision about one would find it. */
export const evidenceRuleOf = async (deps: FactDeps, key: StreamKey): Promise<EvidenceRule> => {
  const asked = { stream: evidenceFilesStream, key, command: { type: 'AttachEvidence' } };
  const { values } = await readFacts(deps, asked, initialState);
  return evidenceRule(key.id, facts.parse(values));
};
