// npm start: install if needed, build with visible progress, serve, print the address.
import { installIfNeeded, root, run, runScript } from './setup.mjs';

installIfNeeded();
runScript('Build the site', 'build');
const port = process.env.PORT ?? '4321';
run(`Serve the site (Ctrl+C ends it)`, process.execPath, [`${root}/scripts/serve.mjs`, '--port', port]);
