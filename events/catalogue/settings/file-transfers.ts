import { interval } from './interval.ts';

export const fileTransferSettings = {
  receipt: interval({
    description:
      'How soon another school is to confirm that it has a child-protection file; null: it is shown, and never late',
    items: ['DPR-02'],
  }),
};
