import { listOf } from './kinds.ts';

export const disclosureSettings = {
  secureMeans: listOf(['encrypted', 'link'] as const, {
    description: 'Ways by which files with sensitive data may leave by mail; null: the policy names none',
    items: ['EML-03'],
  }),
};
