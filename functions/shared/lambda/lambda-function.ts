import type { Context } from 'aws-lambda';

/** What the runtime calls; middy's own type, narrowed to the form that we use. */
export type LambdaFunction<Event, Result> = (event: Event, context: Context) => Promise<Result>;
