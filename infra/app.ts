import { App } from 'aws-cdk-lib';
import { daybook } from './stacks/daybook.ts';
import { stageOf } from './trusts/shape/stage-of.ts';
import { trustNamed } from './trusts/shape/trust-named.ts';

const app = new App({ analyticsReporting: false });
const name: unknown = app.node.tryGetContext('trust') ?? 'fernhill';
const stage: unknown = app.node.tryGetContext('stage') ?? 'live';
const trust = await trustNamed(String(name));
daybook(app, stageOf(trust, String(stage)));
app.synth();
