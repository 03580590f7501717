import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { AlarmTopic } from '../../infra/constructs/alarm-topic.ts';
import { TypescriptFunction } from '../../infra/constructs/typescript-function.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };

/** An app as the command line makes it, but without bundles. */
export const newApp = (): App =>
  new App({ analyticsReporting: false, context: { ...context, 'aws:cdk:bundling-stacks': [] } });

/** A stack to try one construct in. */
export const bench = () => {
  const stack = new Stack(newApp(), 'Bench');
  const alarms = new AlarmTopic(stack, 'Alarms', {
    address: 'alarms@fernhill.example',
    docsBaseUrl: 'https://docs.fernhill.example',
  });
  return {
    stack,
    alarms,
    function: (id = 'Fn') =>
      new TypescriptFunction(stack, id, { folder: 'relay', description: 'A function to try' }),
  };
};
