/** A plain server of files below a path: no rewriting, no index of a folder, no header but the type. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface FileServer {
  readonly address: string;
  close(): Promise<void>;
}

export async function serveFiles(directory: string, below: string): Promise<FileServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = pathname.startsWith(below) ? decodeURIComponent(pathname.slice(below.length)) : '';
    const bytes = await readFile(join(directory, file)).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found = server.address();
  const port = found && typeof found === 'object' ? found.port : 0;
  return {
    address: `http://127.0.0.1:${port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
