import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { projections } from '../../domain/read-models/index.ts';
import { publicStreams, streams } from '../../domain/streams/index.ts';
import { daybook } from '../../infra/stacks/daybook.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { newApp } from './bench.ts';
import { ofType, resourcesOf } from './resources.ts';
import { synthesised } from './synthesised.ts';

const consumers = ['Project', 'Notify', 'React'];
const resources = synthesised().resources('Reactions');
const rules = ofType(resources, 'AWS::Events::Rule').map(([id, { Properties }]) => ({
  id,
  ...(Properties as { EventPattern?: object }),
}));
const patternOf = (consumer: string) =>
  rules.find(({ id }) => id.startsWith(`${consumer}Rule`))?.EventPattern as { source: string[] };
const mappingOf = (consumer: string) =>
  ofType(resources, 'AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith(consumer))?.[1];

describe('the consumers of events', () => {
  it.each(projections)('$model hears of every stream that its rows are made of', ({ streams: sources }) => {
    const wanted = Object.keys(sources).map((stream) => `daybook.${stream}`);
    expect(patternOf('Project').source).toEqual(expect.arrayContaining(wanted));
  });

  it.each(consumers)('INC-04 %s hears of every stream that people send commands to', (consumer) => {
    const heard = publicStreams
      .map(({ events }) => events.stream)
      .filter((stream) => consumer !== 'Notify' || stream !== 'notifications');
    // Who looked is a list, and what was refused a process's; nobody is mailed about it.
    const beside = consumer === 'Notify' ? [] : ['access-journal'];
    expect(patternOf(consumer).source).toEqual([...heard, ...beside].map((stream) => `daybook.${stream}`));
  });

  it('DPR-04 Erase hears of disposals and of nothing else, of every type', () => {
    expect(patternOf('Erase')).toEqual({ source: ['daybook.disposals'] });
  });

  it('INC-04 mail nobody about the notes of who was notified', () => {
    const stacks = daybook(newApp(), trust.deployment, ['people', 'notifications']);
    const [, { Properties }] = ofType(
      resourcesOf(Template.fromStack(stacks.reactions)),
      'AWS::Events::Rule',
    ).find(([id]) => id.startsWith('NotifyRule'))!;
    expect(Properties).toHaveProperty('EventPattern', { source: ['daybook.people'] });
  });

  it.each(consumers)('ORG-06 %s chooses by stream alone, so that a new event type reaches it', (consumer) => {
    expect(Object.keys(patternOf(consumer))).toEqual(['source']);
  });

  it.each(consumers)(
    'DPR-01 %s hears neither of the shell’s own streams nor of requests and announcements',
    (consumer) => {
      const { source } = patternOf(consumer);
      const own = streams.flatMap(({ events }) =>
        events.isInternal && !events.isHeard ? [`daybook.${events.stream}`] : [],
      );
      expect(own.length).toBeGreaterThan(0);
      expect(
        source.filter((one) => [...own, 'daybook.operations', 'daybook.checkpoints'].includes(one)),
      ).toEqual([]);
    },
  );

  it.each([
    ['Project', 2],
    ['Notify', 5],
    ['React', 5],
    ['Erase', 2],
  ])('INC-04 %s handles at most %i batches at once', (consumer, MaximumConcurrency) => {
    expect(mappingOf(consumer)?.Properties).toMatchObject({ ScalingConfig: { MaximumConcurrency } });
  });
});
