/** The tools over standard input and output: for an assistant that starts the program itself. */
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { type McpOptions, mcpServerFactory } from './mcp-server.js';

/** A question and its text to check are far smaller. */
const LARGEST_MESSAGE_BYTES = 1024 * 1024;

/** Resolves when the caller has closed standard input, or the process is asked to end. */
export async function mcpOverStdio(options: McpOptions, signal: AbortSignal): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: LARGEST_MESSAGE_BYTES,
  });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const server = serveStdio(mcpServerFactory(options), {
    transport,
    onerror: ({ message }) => options.log(`mcp: ${message}`),
  });
  await ended;
  await server.close();
}
