import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { GraphWidget, SingleValueWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';

/** A dashboard is 24 columns wide. */
const WIDTH = 24;

/** A heading across the dashboard, and what stands below it. */
export const saying = (heading: string, ...sentences: readonly string[]): readonly IWidget[] => [
  new TextWidget({ markdown: `${heading}\n${sentences.join(' ')}`, width: WIDTH, height: 2 }),
];

/** Curves side by side. */
export const curves = (
  ...those: readonly (readonly [title: string, ...of: IMetric[]])[]
): readonly IWidget[] =>
  those.map(
    ([title, ...left]) =>
      new GraphWidget({ title, left, width: WIDTH / those.length, height: 6, leftYAxis: { min: 0 } }),
  );

/** Numbers of the whole time that is looked at, side by side. */
export const numbers = (
  ...those: readonly (readonly [title: string, ...of: IMetric[]])[]
): readonly IWidget[] =>
  those.map(
    ([title, ...metrics]) =>
      new SingleValueWidget({
        title,
        metrics,
        width: WIDTH / those.length,
        height: 4,
        setPeriodToTimeRange: true,
      }),
  );
