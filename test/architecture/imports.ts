/** The rules of the tree as functions of file names and texts, so that each can be shown to bite. */

/** Stages in order: each imports only from those before it. */
const STAGES = [
  'units',
  'stats',
  'provenance',
  'sources',
  'snapshots',
  'catalog',
  'estimates',
  'trends',
  'regulation',
  'planner',
  'charts',
  'report',
];
const EDGES = ['cli', 'server', 'web'];

export interface SourceFile {
  /** `src/units/decimal.ts`, `web/view.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Paths a file imports, relative ones resolved, with whether only types are taken. */
export function importsOf({ path, text }: SourceFile): { target: string; typeOnly: boolean }[] {
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'(\.[^']+)'/gms),
    ...text.matchAll(/()import\('(\.[^']+)'\)/g),
  ];
  const folder = path.split('/').slice(0, -1);
  return found.map(([, type, target = '']) => {
    const parts = [...folder];
    for (const part of target.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    return { target: parts.join('/').replace(/\.js$/, ''), typeOnly: type !== undefined && type !== '' };
  });
}

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'web') return 'web';
  return path.split('/').length > 2 ? second : 'root';
}

/** Why an import breaks the order, or null. */
export function importProblem(
  path: string,
  { target, typeOnly }: { target: string; typeOnly: boolean },
): string | null {
  const [from, to] = [roomOf(path), roomOf(target)];
  const refused = `${path} must not import ${target}`;
  if (from === to) return null;
  if (from === 'root') return EDGES.includes(to) ? refused : null;
  if (to === 'root') return EDGES.includes(from) ? null : refused;
  if (from === 'server' && to === 'web') return null;
  if (from === 'cli' && to === 'server') return path === 'src/cli/serving.ts' ? null : refused;
  if (from === 'web' && to === 'server') return typeOnly ? null : refused;
  if (EDGES.includes(to)) return refused;
  if (EDGES.includes(from)) return null;
  return STAGES.indexOf(to) < STAGES.indexOf(from) ? null : refused;
}

/** A cycle among files as a list of paths, or null. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  const byName = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    const file = byName.get(name);
    if (!file || done.has(name)) return null;
    for (const { target, typeOnly } of importsOf(file)) {
      const cycle = typeOnly ? null : visit(target, [...trail, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const name of byName.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return null;
}

/** What must not stand in a file, by where it lies. */
export function textProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const inside = path.startsWith('src/') && !/^src\/(cli|server)\//.test(path);
  if (inside && /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text))
    problems.push(`${path}: clock or chance`);
  const io = /from 'node:(fs|http|https|child_process|net)/.test(text);
  if (io && path.startsWith('src/') && !/^src\/(snapshots|cli|server)\/|^src\/pipeline/.test(path))
    problems.push(`${path}: I/O`);
  if (/:\s*any\b|as any\b|@ts-ignore|@ts-expect-error/.test(text) && path.startsWith('src/'))
    problems.push(`${path}: any`);
  const lines = text.split('\n').length;
  if (lines > 401) problems.push(`${path}: ${lines} lines`);
  if (/(^|\/)(utils?|common|misc|helpers)(\/|\.ts)/.test(path)) problems.push(`${path}: homeless code`);
  return problems;
}
