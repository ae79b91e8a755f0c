/** What `bench/load.mjs` compares with: a Hono server that does nothing, of the same shape as ours. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().get('*', (context) => context.text('ok'));
const server = createServer(getRequestListener(app.fetch));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
