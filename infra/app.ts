import { App } from 'aws-cdk-lib';
import { daybook } from './stacks/daybook.ts';
import { pipeline } from './stacks/pipeline.ts';
import { stageOf } from './trusts/shape/stage-of.ts';
import { trustNamed } from './trusts/shape/trust-named.ts';

const app = new App({ analyticsReporting: false });
const context = (name: string, otherwise: string): string =>
  String(app.node.tryGetContext(name) ?? otherwise);
const trust = await trustNamed(context('trust', 'fernhill'));
const stage = context('stage', 'live');
// With a repository it is what lets that deploy, and nothing else.
const repository = context('repository', '');
const stated = stageOf(trust, stage);
if (repository === '')
  daybook(app, app.node.tryGetContext('canary') === 'off' ? { ...stated, canary: null } : stated);
else pipeline(app, { trust, stage, repository });
app.synth();
