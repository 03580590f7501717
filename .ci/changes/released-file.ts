/** What of the last release's templates a change may neither take away nor replace. */
export const RELEASED_TEMPLATES = 'test/golden/released-templates.json';
/** Changes that are meant, each with its last day and reason. */
export const CHANGE_WAIVERS = '.ci/change-waivers.json';
/** Where `npm run synth` leaves the templates of the example trust. */
export const SYNTHESISED = 'cdk.out';
