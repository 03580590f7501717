import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import { daybook } from '../../infra/stacks/daybook.ts';
import { publicStreams } from '../../infra/stacks/public-streams.ts';
import { trust } from '../../infra/trusts/fernhill.ts';
import { newApp } from './bench.ts';
import { type Resource, resourcesOf } from './resources.ts';

/** Every resource of Daybook for these streams, by stack and logical id. */
const resourcesFor = (streams: readonly string[]): ReadonlyMap<string, Resource> =>
  new Map(
    Object.values(daybook(newApp(), trust.deployment, streams)).flatMap((stack) =>
      Object.entries(resourcesOf(Template.fromStack(stack))).map(
        ([id, resource]) => [`${stack.node.id} ${id}`, resource] as const,
      ),
    ),
  );
const countOf = (resources: ReadonlyMap<string, Resource>, type: string) =>
  [...resources.values()].filter(({ Type }) => Type === type).length;

const now = resourcesFor(publicStreams);
const invented = Array.from({ length: 20 }, (_, index) => `invented-stream-${index + 1}`);
const later = resourcesFor([...publicStreams, ...invented]);
const added = [...later].filter(([id]) => !now.has(id));

describe('twenty more streams', () => {
  it('ORG-04 cost a route each, and no other resource', () => {
    expect(
      added.map(([, { Type, Properties }]) => [Type, (Properties as { RouteKey?: string }).RouteKey]),
    ).toEqual(
      invented.map((stream) => [
        'AWS::ApiGatewayV2::Route',
        `POST /v1/schools/{schoolId}/${stream}/{streamId}/{command}`,
      ]),
    );
    expect([...now.keys()].filter((id) => !later.has(id))).toEqual([]);
  });

  it.each([
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::Events::Rule',
    'AWS::CloudWatch::Alarm',
    'AWS::IAM::Policy',
  ])('ORG-04 leave the number of %s as it is', (type) => {
    expect(countOf(later, type)).toBe(countOf(now, type));
    expect(countOf(now, type)).toBeGreaterThan(0);
  });

  it('ORG-04 change nothing that is there but what the rules of consumers hear of, and the list of throttles', () => {
    const changed = [...now].filter(
      ([id, resource]) => JSON.stringify(later.get(id)) !== JSON.stringify(resource),
    );
    expect(changed.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual([
      'Api HttpStage',
      'Reactions NotifyRule',
      'Reactions ProjectRule',
      'Reactions ReactRule',
      'Reactions WebhooksRule',
    ]);
    for (const [id] of changed.filter(([one]) => one.startsWith('Reactions '))) {
      const { EventPattern } = later.get(id)!.Properties as { EventPattern: { source: readonly string[] } };
      expect(EventPattern.source).toEqual(
        expect.arrayContaining(invented.map((stream) => `daybook.${stream}`)),
      );
      expect(JSON.stringify(EventPattern).length).toBeLessThan(2048);
    }
  });
});

describe('a read model', () => {
  it('is not known to the templates at all, so that thirty more would cost nothing', async () => {
    const { readModels } = await import('../../domain/read-models/index.ts');
    const { streams } = await import('../../domain/streams/index.ts');
    const ofStreams = new Set<string>(streams.map(({ events }) => events.stream));
    const names = readModels.map(({ projection }) => projection.model).filter((name) => !ofStreams.has(name));
    expect(names.length).toBeGreaterThan(3);
    // But for two of the trust's own, which every school needs.
    const shared: readonly string[] = sharedByAll.readModel;
    const text = shared.reduce((all, key) => all.replaceAll(key, ''), JSON.stringify([...now]));
    // As a word of its own: `evidence-files` is a stream, `evidence` a list.
    const words = new Set(text.match(/[a-z][a-z-]*/g));
    expect(names.filter((name) => words.has(name) && name !== 'evidence')).toEqual([]);
  });
});
