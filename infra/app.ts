import { App } from 'aws-cdk-lib';
import { daybook } from './stacks/daybook.ts';
import { trustNamed } from './trusts/shape/trust-named.ts';

const app = new App({ analyticsReporting: false });
const name: unknown = app.node.tryGetContext('trust') ?? 'fernhill';
const { deployment } = await trustNamed(String(name));
daybook(app, deployment);
app.synth();
