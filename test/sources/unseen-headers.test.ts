/** Files of dates that are not bundled: headers as their publisher described them, rows made up. */
import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../src/sources/find-source.js';
import { headerKey } from '../../src/sources/header-key.js';
import { SOURCES } from '../../src/sources/index.js';
import { parseSnapshot } from '../../src/sources/parse-snapshot.js';
import { readHeader } from '../../src/sources/read-table.js';

const COMMON =
  'Model,Domain,Organization,Authors,Publication date,Reference,Link,Citations,Parameters,Parameters notes,Training compute (FLOP),' +
  'Training compute notes,Training dataset,Training time (hours),Training time notes,Training hardware,Confidence,Abstract,' +
  'Model accessibility,Base model,Finetune compute (FLOP),Finetune compute notes,Hardware quantity,Batch size,Batch size notes';
const NOTABLE = `${COMMON},Country (of organization),Notability criteria,Notability criteria notes,Epochs,Frontier model,Training power draw (W),Training dataset size (gradients),Training compute cost (2023 USD),Task,Numerical format,Hardware acquisition cost,Hardware utilization (MFU),Hardware utilization (HFU),Training compute cost (cloud),Training compute cost (upfront),Training code accessibility,Inference code accessibility,Dataset accessibility,Accessibility notes`;
const LARGE = `${COMMON},Country (of organization),(DEPRECATED) Training dataset size (datapoints),Training compute cost (cloud),Training compute cost (upfront)`;
const ALL = `${COMMON},Country (from Organization),Training dataset size (datapoints),Hardware utilization,Training compute lower bound,Training compute upper bound,Benchmark data,Approach,Foundation model,Training data center,Training cloud compute vendor`;
const FRONTIER = `${NOTABLE},Organization categorization,(DEPRECATED) Training dataset size (datapoints),Training compute lower bound,Training compute upper bound,Possibly over 1e23 FLOP,Sparsity,Inference compute (FLOP),Hardware age,Assumed precision,Assumed hardware performance (FLOP/s),Knowledge cutoff,Context window,Foundation model,Training cloud compute vendor,Model versions,Estimated over 1e25 FLOP,Maybe over 1e25 FLOP,API prices`;
const HARDWARE =
  'Hardware name,Manufacturer,Type,Release date,Release price (USD),FP32 (single precision) performance (FLOP/s),TDP (W)';

const bytes = (text: string) => new TextEncoder().encode(text);

/** One row that fills the first column and leaves the others empty. */
function parse(fileName: string, header: string, cells: Readonly<Record<string, string>> = {}) {
  const columns = header.split(',');
  const row = columns.map((column, index) => cells[column] ?? (index === 0 ? 'A' : ''));
  const content = bytes(`${header}\n${row.join(',')}\n`);
  const { source, basis } = recogniseSource(fileName, readHeader(content, fileName));
  const retrieved = '2025-12-31';
  return { id: source.id, basis, ...parseSnapshot(source, content, { file: fileName, retrieved }) };
}

describe('a file of a date nobody has bundled', () => {
  it.each([
    ['all-2024-10.csv', ALL, 'epoch-all'],
    ['all_ai_models.csv', ALL.replace('Model,', 'System,'), 'epoch-all'],
    ['notable-2025-12.csv', NOTABLE, 'epoch-notable'],
    ['notable_ai_models (1).csv', NOTABLE, 'epoch-notable'],
    ['large-2025-12.csv', LARGE, 'epoch-large-scale'],
    ['large_scale_ai_models.csv', LARGE, 'epoch-large-scale'],
    ['frontier-2025-12.csv', FRONTIER, 'epoch-frontier'],
    ['frontier_ai_models.csv', FRONTIER, 'epoch-frontier'],
    ['ml_hardware-2025-11.csv', `${HARDWARE},Memory size per board (Byte)`, 'epoch-hardware'],
    ['ml_hardware.csv', `${HARDWARE},Memory (bytes)`, 'epoch-hardware'],
    ['gpu_clusters-2026-02.csv', 'Name,Status,Certainty,Country,Owner,Max OP/s,Note', 'epoch-clusters'],
    ['data_centers-2026-06.csv', 'Handle,Title,Project,Owner,Current power (MW)', 'epoch-data-centers'],
    [
      'epoch_capabilities_index-2026-06.csv',
      'Model version,ECI Score,Release date,Organization,Country',
      'epoch-capabilities',
    ],
  ])('%s is recognised, and every column is known', (name, header, id) => {
    const parsed = parse(name, header);
    expect([parsed.id, parsed.basis, parsed.rejected]).toEqual([id, 'file name', []]);
    const doubled = parsed.unknownColumns.filter((column) => column.startsWith('(DEPRECATED)'));
    expect(parsed.unknownColumns).toEqual(doubled);
  });

  it.each([
    ['epoch-all', ALL],
    ['epoch-notable', NOTABLE],
    ['epoch-large-scale', LARGE],
    ['epoch-frontier', FRONTIER],
    ['epoch-hardware', HARDWARE],
  ])('%s is recognised by its columns under any name, in any order', (id, header) => {
    expect(parse('download.csv', header)).toMatchObject({ id, basis: 'columns' });
    expect(parse('download.csv', header.split(',').reverse().join(','))).toMatchObject({ id });
  });

  it('may have more new columns than known ones when its name says what it is', () => {
    const unknown = Array.from({ length: 40 }, (_, index) => `New ${index}`);
    const parsed = parse(
      'notable-2027-01.csv',
      ['Model', 'Organization', 'Parameters', ...unknown].join(','),
      {
        'New 7': 'x',
      },
    );
    expect(parsed).toMatchObject({ id: 'epoch-notable', unknownColumns: unknown });
    expect(parsed.rows[0]?.extra).toEqual({ 'New 7': 'x' });
  });

  it('keeps a renamed column, reports it as unknown and does not guess at it', () => {
    const parsed = parse('all-2027-01.csv', ALL.replace('Training compute (FLOP)', 'Training FLOP'), {
      'Training FLOP': '1e24',
    });
    expect(parsed.unknownColumns).toEqual(['Training FLOP']);
    expect(parsed.rows[0]?.values).not.toHaveProperty('trainingComputeFlop');
    expect(parsed.rows[0]?.extra).toEqual({ 'Training FLOP': '1e24' });
  });

  it('may spell a header with other capitals or white space', () => {
    const header = ALL.replace('Training compute (FLOP)', ' training  Compute (FLOP)').replace(
      'Model,',
      'MODEL ,',
    );
    const parsed = parse('all-2027-01.csv', header, { ' training  Compute (FLOP)': '1e24' });
    expect(parsed.unknownColumns).toEqual([]);
    expect(parsed.rows[0]?.values.trainingComputeFlop).toBe(1e24);
    expect(parsed.columns[0]).toEqual({ field: 'name', header: 'MODEL ' });
  });

  it('reads the header as it is declared where another differs in capitals only', () => {
    const parsed = parse('all-2027-01.csv', `Model,organization,Organization,Parameters`, {
      organization: 'small',
      Organization: 'large',
    });
    expect([parsed.rows[0]?.values.organization, parsed.unknownColumns]).toEqual(['large', ['organization']]);
  });

  it('is nobody else’s: no two fields of a source share a header', () => {
    for (const { columns } of SOURCES) {
      const keys = columns.flatMap(({ headers }) => headers.map(headerKey));
      expect(keys).toHaveLength(new Set(keys).size);
    }
  });
});
