import { announcement, say } from './announce.ts';
import { readConfig } from './config.ts';
import { openDryRun } from './students/dry-run.ts';
import { serve } from './serve.ts';
import { StoreDown } from './store/room-store.ts';
import { hashOf, newToken } from './tokens.ts';

/** `node src/server/main.ts`: a class server, by arguments and environment (`config.ts`). */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--new-host-token')) {
    const token = newToken();
    print([say('server.newToken'), `    ${token}`, say('server.newTokenHash'), `    ${hashOf(token)}`]);
    return 0;
  }
  const config = readConfig(args, process.env);
  const served = await serve(config);
  const { port, hostToken, reach } = served;
  print(announcement({ reach: reach.now(), port, hostToken, platform: process.platform }));
  if (config.dryRun && hostToken !== null) {
    const desk = await openDryRun(`http://127.0.0.1:${port}`, hostToken);
    print([say('server.dryRun'), `    http://127.0.0.1:${port}/desk#${desk.room}.${desk.token}`, '']);
  }
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await served.close();
  return 0;
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function told(error: unknown): string {
  if (error instanceof StoreDown && /locked|busy/.test(error.message)) return say('server.taken');
  return say('server.failed', { why: error instanceof Error ? error.message : String(error) });
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exit(1);
}
