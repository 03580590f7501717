import { describe, expect, it } from 'vitest';
import { synthesised } from './synthesised.ts';

const { stacks } = synthesised();

describe('a deployment', () => {
  it('GOV-04 brings what journals, publishes and projects before what writes, so that none meets an event newer than itself', () => {
    expect(stacks.api.dependencies).toEqual(expect.arrayContaining([stacks.journal, stacks.reactions]));
  });
});
