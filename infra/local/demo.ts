import { demoCommand } from './demo/demo-command.ts';

await demoCommand(process.argv.slice(2));
