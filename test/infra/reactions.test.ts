import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../domain/kernel/projection.ts';
import { noticeStreams, readModels } from '../../infra/stacks/reactions.ts';

const projectionOf = async (model: string): Promise<Projection> => {
  const module = (await import(pathToFileURL(`domain/${model}/projection.ts`).href)) as Readonly<Record<string, Projection>>;
  return Object.entries(module).find(([name]) => name.endsWith('Projection'))![1];
};

describe('a read model', () => {
  it.each(readModels.map(({ model, streams }) => ({ model, streams })))(
    'GOV-01 $model hears of the streams that its rows are made of, and of no other',
    async ({ model, streams }) => {
      const projection = await projectionOf(model);
      expect(projection.model).toBe(model);
      expect(Object.keys(projection.streams).toSorted()).toEqual([...streams].toSorted());
    },
  );
});

describe('the notices', () => {
  it('INC-04 hear of every stream that somebody is told of', () => {
    const source = readFileSync('domain/notices/notices-for.ts', 'utf8');
    const streams = [...source.matchAll(/events\/catalogue\/([a-z-]+)\.ts/g)].map(([, stream]) => stream);
    expect(streams.toSorted()).toEqual(noticeStreams.toSorted());
  });
});
