import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projections } from '../../../../functions/sweep/projections.ts';

it('GOV-04 the sweep looks at every read model that has a projector', () => {
  const projectors = readdirSync('functions').filter((folder) => folder.startsWith('project-'));
  expect(projections.map(({ model }) => `project-${model}`).sort()).toEqual(projectors.sort());
});
