// `npm start`: builds the game if needed, serves it on this computer and prints the address.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { freePort, inRoot, projectNode, root } from './project.mjs';

const firstPort = Number(process.env.PORT) || 4173;

async function start() {
  if (!(await install())) return 1;
  console.log('Getting the game ready …');
  if (!(await build())) {
    console.error('The game could not be built; the lines above say why.');
    return 1;
  }
  const port = await freePort(firstPort);
  return serve(port);
}

function serve(port) {
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const args = [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort', '--logLevel', 'warn'];
  const server = spawn(projectNode(), args, { cwd: root, stdio: 'inherit' });
  // Ctrl+C reaches both processes; wait for the server, so that the port is free on exit.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  void announce(port, server);
  return new Promise((done) => {
    server.on('error', (error) => {
      console.error(`The game could not be served: ${error.message}`);
      done(1);
    });
    server.on('close', (code) => done(code ?? 0));
  });
}

async function announce(port, server) {
  const address = `http://127.0.0.1:${port}/`;
  while (server.exitCode === null) {
    const up = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) {
      console.log(`\n  A Fine Line is ready. Open this address in a browser:\n\n    ${address}\n`);
      console.log('  Press Ctrl+C to stop.');
      return;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}

process.exitCode = await start();
