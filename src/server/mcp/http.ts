/** The tools over HTTP: the Model Context Protocol at one address, without sessions. */
import { createMcpHandler, originValidationResponse } from '@modelcontextprotocol/server';
import { type McpOptions, mcpServerFactory } from './mcp-server.js';

/** A question and its text to check are far smaller. */
const LARGEST_REQUEST_BYTES = 256 * 1024;

export function mcpOverHttp(options: McpOptions): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(mcpServerFactory(options), {
    maxRequestBodySize: LARGEST_REQUEST_BYTES,
    // What a caller sent wrongly is answered; it is no failure of ours.
    onerror: () => undefined,
  });
  // A page of another site cannot ask: the protocol wants the origin checked (base protocol, transports).
  return async (request) =>
    originValidationResponse(request, [new URL(request.url).hostname]) ?? fetch(request);
}
