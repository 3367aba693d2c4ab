// `npm run classroom`: builds the game if needed and serves it to a class in this network.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { freePort, inRoot, projectNode, root } from './project.mjs';

const FIRST_PORT = 8484;

async function start(args) {
  if (args.includes('--new-host-token')) return serve(args, {});
  if (!(await install())) return 1;
  console.log('Getting the game ready …');
  if (!(await build())) {
    console.error('The game could not be built; the lines above say why.');
    return 1;
  }
  const named = args.includes('--port') || process.env.PORT;
  return serve(args, named ? {} : { PORT: String(await freePort(FIRST_PORT, '0.0.0.0')) });
}

function serve(args, env) {
  const server = spawn(projectNode() ?? process.execPath, [inRoot('src/server/main.ts'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // Ctrl+C reaches both processes; wait for the server, so that what is decided is on disk.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  return new Promise((done) => {
    server.on('error', (error) => {
      console.error(`The classroom could not be started: ${error.message}`);
      done(1);
    });
    server.on('close', (code) => done(code ?? 0));
  });
}

process.exitCode = await start(process.argv.slice(2));
