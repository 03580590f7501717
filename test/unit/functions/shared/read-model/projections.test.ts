import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projections } from '../../../../../functions/shared/read-model/projections.ts';

it('GOV-04 every read model that has a projector is swept and can be rebuilt', () => {
  const projectors = readdirSync('functions').filter((folder) => folder.startsWith('project-'));
  expect(projections.map(({ model }) => `project-${model}`).sort()).toEqual(projectors.sort());
});
