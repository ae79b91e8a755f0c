/** The observatory for assistants: its questions as tools of the Model Context Protocol, over whatever transport. */
import { McpServer, type McpServerFactory, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { Observatory } from '../../observatory.js';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import { schemaOf } from '../openapi-parts.js';
import { AWAY } from '../problem.js';
import { CitedAnswer, MCP_TOOLS, type McpTool, RefusedCall } from './tools.js';

export interface McpOptions {
  readonly observatory: Observatory;
  readonly version: string;
  /** Where failures of ours are written down; never to the caller. */
  readonly log: (line: string) => void;
}

const INSTRUCTIONS = [
  'Dated, sourced answers on large AI models: counts, estimates, trends, forecasts, rules of law, plans.',
  'Cite `citation.sentence` as it stands: it names vintage and sources.',
  'Counts in a year and up to its end are different things; recorded, derived and expected are three readings.',
  'A quantity without a value has a gap with its reason: it is unknown, not zero.',
  'All arguments are text, as in addresses of the HTTP API: over="1e25flop", over="10Musd", as-of="2025-06-20".',
].join(' ');

/** A server for one connection or request. */
export function mcpServerFactory(options: McpOptions): McpServerFactory {
  return () => {
    const server = new McpServer(
      { name: 'flopscope', title: 'Flopscope', version: options.version },
      { instructions: INSTRUCTIONS },
    );
    for (const tool of MCP_TOOLS) register(server, tool, options);
    return server;
  };
}

function register(server: McpServer, tool: McpTool, { observatory, log }: McpOptions): void {
  const { name, title, description, input, call } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: anyArguments(input),
      outputSchema: CITED_ANSWER,
      annotations: {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async (given) => {
      try {
        const cited = await call(observatory, given);
        const texts = [cited.citation.sentence, JSON.stringify(cited.answer)];
        return { content: texts.map(textBlock), structuredContent: cited };
      } catch (error) {
        if (error instanceof RefusedCall) return { content: [textBlock(error.message)], isError: true };
        if (error instanceof UnreachableError) {
          log(`mcp ${name}: ${error.message}`);
          return { content: [textBlock(AWAY)], isError: true };
        }
        log(`mcp ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return { content: [textBlock('this is a bug; the server has written down where')], isError: true };
      }
    },
  );
}

function textBlock(text: string) {
  return { type: 'text' as const, text };
}

/** Arguments are checked where they are asked, by the schema that the description is made of: one mistake, one message. */
function anyArguments(
  description: Readonly<Record<string, unknown>>,
): StandardSchemaWithJSON<Record<string, unknown>> {
  return {
    '~standard': { ...z.record(z.string(), z.unknown())['~standard'], jsonSchema: described(description) },
  };
}

const CITED_ANSWER: StandardSchemaWithJSON<CitedAnswer> = {
  '~standard': { ...CitedAnswer['~standard'], jsonSchema: described(schemaOf(CitedAnswer, 'output')) },
};

function described(schema: Readonly<Record<string, unknown>>) {
  return { input: () => ({ ...schema }), output: () => ({ ...schema }) };
}
