import type { Until } from '../as-of/report.ts';
import { type Cited, createCitations } from '../dossier/report.ts';

/** What a replay is asked for the commits of one disposal. @param disposal `<stream>.<record>` */
export const certificateQuestions = (school: string, disposal: string, until: Until) => {
  const { fold, of } = createCitations();
  const record = `disposals/${disposal}`;
  const ofDisposal: typeof fold = {
    ...fold,
    accept: (counted) => {
      if (`${counted.commit.stream}/${counted.commit.id}` === record) fold.accept(counted);
    },
  };
  return {
    looks: [{ until, folds: [ofDisposal] }],
    cited: (): Cited => ({ school, records: new Map([[record, of(record)]]) }),
  };
};
