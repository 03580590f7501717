import { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { resourcesOf } from './resources.ts';
import { functionsIn, synthesised } from './synthesised.ts';

const { app, stacks, templates } = synthesised();

/** What CloudFormation has moved before it moves the function of a folder to its new version, and the alias of that. */
const movedOf = (folder: string) => {
  const fn = functionsIn(app).find((one) => one.folder === folder)!;
  const stack = Stack.of(fn);
  const id = stack.getLogicalId(fn.serving.node.defaultChild as never);
  const { DependsOn = [] } = resourcesOf(templates[stack.node.id]!)[id] as { DependsOn?: readonly string[] };
  return { id, before: DependsOn };
};

describe('a deployment', () => {
  it('GOV-04 brings what journals, publishes and projects before what writes, so that none meets an event newer than itself', () => {
    expect(stacks.api.dependencies).toEqual(expect.arrayContaining([stacks.journal, stacks.reactions]));
    expect(stacks.reactions.dependencies).toContain(stacks.journal);
  });

  it.each(['react', 'run-deadlines'])(
    'GOV-04 brings what projects and mails before %s, which writes, too',
    (folder) => {
      expect(movedOf(folder).before).toEqual(
        expect.arrayContaining(['project', 'notify'].map((reader) => movedOf(reader).id)),
      );
    },
  );
});
