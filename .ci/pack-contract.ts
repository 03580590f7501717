import { packContract } from '../test/support/contract/package/packed.ts';

/** `npm run contract:pack`: the package for consumers of events, as npm publishes it, in an ignored folder. */
console.log(`wrote ${await packContract('.daybook/contract')}`);
