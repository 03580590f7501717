import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { createTrustQuestions } from '../../../domain/reports/as-of/trust-questions.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { shownTampered } from '../../shared/lambda/tampered.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { type AnswersShape, answersShape } from './answers-text.ts';
import type { BundleReplay } from './bundle-replay.ts';

/**
 * The answers to the trust's questions from a bundle alone; no name among them, for names are sealed there.
 */
export const replayBundle = async (bundle: BundleReplay, until: Until): Promise<AnswersShape> => {
  const questions = createTrustQuestions(until.asOf);
  const look = { until, folds: questions.folds };
  const { positions, tampered } = await replayInto(
    { replay: bundle, catalogue: createUpcaster(catalogue) },
    bundle.school,
    [look],
  );
  const [position = 0] = positions;
  const asOf = {
    ...{ at: until.asOf, by: until.by, position, checkpoint: { size: bundle.size } },
    tampered: tampered.map(shownTampered),
  };
  return answersShape.parse({ school: bundle.school, asOf, ...questions.answers() });
};
